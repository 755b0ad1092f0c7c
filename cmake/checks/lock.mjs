// package-lock.json must record no addresses, and package.json exact versions only.

function lockProblems(text) {
  return text.split('\n').flatMap((line, index) => (/"resolved"/.test(line) ? [`package-lock.json:${index + 1}: records an address`] : []));
}

function manifestProblems(text) {
  const manifest = JSON.parse(text);
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const loose = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(version));
  const problems = loose.map(([name, version]) => `package.json: ${name} is not pinned to one version: ${version}`);
  return manifest.private && manifest.type === 'module' ? problems : [...problems, 'package.json: must be private and of type module'];
}

export function checkLockFile(files) {
  const text = (name) => files.find(({ path }) => path === name)?.text;
  const lock = text('package-lock.json');
  const manifest = text('package.json');
  if (!lock || !manifest) return { problems: ['package.json and package-lock.json must both be in the tree'] };
  return { problems: [...lockProblems(lock), ...manifestProblems(manifest)] };
}
