// Which files are compiled as one: see unity.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf } from '../unity.mjs';

const file = (inside, outside = '') => `#include "a.h"\nnamespace triad::rules {\nnamespace {\n${inside}\n} // namespace\n${outside}\n}\n`;
const alone = [0, 1];
const together = [0, 0];

test('files that share no private name are compiled as one', () => {
  assert.deepEqual(groupsOf([file('int one() { return 1; }'), file('int two() { return 2; }')]), together);
});

test('a file that uses a name which another keeps to itself is compiled apart, in either order', () => {
  const uses = file('', 'int four() { return helper(4); }');
  for (const own of ['int helper(int n)\n{', 'struct helper {', 'constexpr int helper = 4;', 'constexpr std::string_view helper\n    = "long";', 'template <typename T> bool helper(T n)\n{', 'template <std::size_t count, typename T = std::array<int, 2>> bool helper(T n)\n{'])
    for (const texts of [[file(own), uses], [uses, file(own)]]) assert.deepEqual(groupsOf(texts), alone, own);
});

test('two files with the same private name are compiled apart', () => {
  const own = file('bool is_digit(char c) { return c >= 48; }');
  assert.deepEqual(groupsOf([own, own]), alone);
});

test('members, qualified names, literals and comments are no use of a private name', () => {
  const own = file('int helper(int n) { return n; }');
  for (const text of ['a.helper();', 'a->helper;', 'other::helper();', '"helper"', '// helper', '/* helper\n helper */', 'R"(helper)"'])
    assert.deepEqual(groupsOf([own, file('', `int x = 1; ${text}`)]), together, text);
});

test('a macro and a private name outside the unnamed namespace count as well', () => {
  const uses = file('', 'int x = helper;');
  assert.deepEqual(groupsOf(['#define helper 4\n', uses]), alone);
  assert.deepEqual(groupsOf([file('', 'static int helper = 4;'), uses]), alone);
});

test('a private name that a type of a header has is kept from who includes that header, in either order', () => {
  const own = file('struct Passage { int length; };');
  const includes = file('', 'int x = 1;');
  assert.deepEqual(groupsOf([own, includes], undefined, [[], ['Passage']]), alone);
  assert.deepEqual(groupsOf([includes, own], undefined, [['Passage'], []]), alone);
  assert.deepEqual(groupsOf([own, includes], undefined, [[], ['Another']]), together);
});

test('what a file imports, or the namespace that it opens, disturbs only files without the same line', () => {
  const imports = file('', 'using other::helper;');
  assert.deepEqual(groupsOf([imports, imports]), together);
  assert.deepEqual(groupsOf([imports, file('', 'int x = helper;')]), alone);
  assert.deepEqual(groupsOf([file('', 'using namespace other;'), file('')]), alone);
  assert.deepEqual(groupsOf([file('').replace('triad::rules', 'triad::rules::test'), file('', 'test::Random random;')]), alone);
});

test('a group has room for twenty files', () => {
  const groups = groupsOf(Array.from({ length: 35 }, (_, i) => file(`int number${i}() { return 1; }`)));
  assert.deepEqual([0, 1].map((group) => groups.filter((each) => each === group).length), [20, 15]);
});

test('a new file joins one group and moves no other', () => {
  const names = Array.from({ length: 60 }, (_, i) => `rules/matter-${i}.cpp`);
  const texts = names.map((_, i) => file(`int number${i}() { return 1; }`));
  const before = groupsOf(texts, names);
  const after = groupsOf([...texts.slice(0, 30), file('int added() { return 1; }'), ...texts.slice(30)], [...names.slice(0, 30), 'rules/added.cpp', ...names.slice(30)]);
  assert.deepEqual([...after.slice(0, 30), ...after.slice(31)], before);
});
