// Screens, views and widgets paint through ui/paint/painter.h alone: only so can a test prove that every painted string and
// every item has a node in the tree.

const besidePainter = /^src\/ui\/(paint\/(painter|glyph_loader)|widgets\/ui|frame\/(app|app_state|app_frame|app_input))\.(cpp|h)$/;
const raw = /\bImGui::|\bAddText\s*\(|["<]imgui(_internal)?\.h[">]/;

export function checkPainting(files) {
  const own = files.filter(({ path }) => /^src\/ui\/.*\.(cpp|h)$/.test(path) && !besidePainter.test(path));
  const problems = own.flatMap(({ path, text }) => text.split('\n')
    .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    .filter(({ line }) => raw.test(line.replace(/\/\/.*/, '')))
    .map(({ line, place }) => `${place}: paints past the painter: ${line.trim()}`));
  return { problems, note: `${own.length} files` };
}
