import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOnly, functionsIn } from '../scan.mjs';
import { checkSizes } from '../sizes.mjs';

const lines = (count) => Array.from({ length: count }, (_, i) => `    step(${i});`).join('\n');
const problemsOf = (path, text) => checkSizes([{ path, text }]).problems;

test('a function of sixty lines passes and one of sixty-one fails, in both languages', () => {
  assert.deepEqual(problemsOf('src/a.cpp', `void a()\n{\n${lines(57)}\n}\n`), []);
  assert.match(problemsOf('src/a.cpp', `void a()\n{\n${lines(58)}\n}\n`)[0], /^src\/a\.cpp:1: 61 lines/);
  assert.deepEqual(problemsOf('shell/a.js', `function a() {\n${lines(58)}\n}\n`), []);
  assert.match(problemsOf('shell/a.js', `const a = (x) => {\n${lines(59)}\n};\n`)[0], /61 lines/);
});

test('a file of more than five hundred lines fails', () => {
  assert.equal(problemsOf('src/a.h', '\n'.repeat(500)).length, 0);
  assert.equal(problemsOf('src/a.h', '\n'.repeat(501)).length, 1);
});

test('namespaces, classes and tables may be as long as they like', () => {
  const long = lines(80).replaceAll('step', '// step');
  assert.deepEqual(problemsOf('src/a.cpp', `namespace triad {\nclass A final : public B {\n${long}\n};\n}\n`), []);
  assert.deepEqual(problemsOf('src/a.cpp', `constexpr Row rows[] = {\n${long}\n};\n`), []);
  assert.deepEqual(problemsOf('shell/a.js', `export const rows = {\n${long}\n};\n`), []);
});

test('members, constructors, operators, lambdas and methods are found', () => {
  const names = (text, script) => functionsIn(text, script).map(({ name }) => name);
  assert.deepEqual(names('A::A(int x)\n    : m_x { x }\n    , m_y(2)\n{\n}\n', false).length, 1);
  assert.deepEqual(names('A::A(int x)\n    : m_x { x }\n{\n}\n', false).length, 1);
  assert.deepEqual(names('auto f = [&](int x) mutable -> int { return x; };', false).length, 1);
  assert.deepEqual(names('bool A::operator==(A const&) const noexcept { return true; }', false).length, 1);
  assert.deepEqual(names('if (a) { } else { } for (;;) { } switch (a) { }', false), []);
  assert.deepEqual(names('class A { async run(a = { b: 1 }) { } static #go() { } get x() { return 1; } }', true).length, 3);
});

test('braces in text, comments and patterns do not count', () => {
  assert.deepEqual(functionsIn('void a() { auto s = "}{"; auto c = \'{\'; /* { */ auto r = R"x({{)x"; int n = 1\'000; } // {', false).length, 1);
  assert.deepEqual(functionsIn('function a() { return /[{/]/.test(`{${{ a: 1 }.a}`) ? \'{\' : "}"; }', true).length, 1);
  assert.equal(codeOnly('a // {\nb', false), 'a     \nb');
  assert.equal(codeOnly('a /* { */ b', false), 'a         b');
});
