import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLayers, folderOf, includesOf, layerOf } from '../layers.mjs';

function problemsOf(files) {
  return checkLayers(Object.entries(files).map(([path, text]) => ({ path, text }))).problems;
}

test('a layer may include itself, what lies below it, and the standard library', () => {
  assert.deepEqual(problemsOf({
    'src/base/text.h': '#include <string>\n',
    'src/model/school.h': '#include "base/text.h"\n#include "model/field.h"\n',
    'src/model/field.h': '',
    'src/store/workspace.cpp': '#include "platform/ports.h"\n#include "format/school_file.h"\n',
    'src/format/school_file.h': '',
    'src/platform/ports.h': '#include "semantics/patch.h"\n',
  }), []);
});

test('an include against the direction is named with its line', () => {
  const [problem, ...more] = problemsOf({ 'src/model/school.h': '#pragma once\n#include "store/workspace.h"\n' });
  assert.match(problem, /^src\/model\/school\.h:2: .*model may not include store/);
  assert.equal(more.length, 0);
});

test('the platform is reached through ports.h alone', () => {
  assert.equal(problemsOf({ 'src/ui/frame/app.cpp': '#include "platform/web/host.h"\n' }).length, 1);
  assert.equal(problemsOf({ 'src/rules/evaluation/progress.cpp': '#include "platform/ports.h"\n' }).length, 1);
  assert.equal(problemsOf({ 'src/platform/ports.h': '#include "store/workspace.h"\n' }).length, 1);
});

test('each outside library stays behind its fence', () => {
  const wrong = {
    'src/store/a.cpp': '#include "imgui.h"\n',
    'src/model/b.cpp': '#include <nlohmann/json.hpp>\n',
    'src/ui/c.cpp': '#include <emscripten.h>\n',
    'src/base/d.cpp': '#include <sstream>\n',
  };
  assert.equal(problemsOf(wrong).length, 4);
  assert.deepEqual(problemsOf({
    'src/ui/a.cpp': '#include "imgui.h"\n',
    'src/format/b.cpp': '#include <nlohmann/json.hpp>\n',
    'src/platform/web/c.cpp': '#include <emscripten.h>\n#include "imgui_impl_opengl3.h"\n',
  }), []);
});

test('a path that does not start at src, and a folder that is no layer, are refused', () => {
  assert.match(problemsOf({ 'src/ui/widgets/a.cpp': '#include "text.h"\n' })[0], /root of src/);
  assert.match(problemsOf({ 'src/helpers/a.cpp': '' })[0], /no declared layer/);
  assert.equal(layerOf('platform/headless/fake.h'), 'platform/headless');
});

test('commented includes do not count, spaced ones do', () => {
  assert.deepEqual(includesOf('// #include "a.h"\n#  include "b.h"\n'), [{ name: 'b.h', quoted: true, line: 2 }]);
});

test('within a layer that is divided, folders keep their direction', () => {
  assert.deepEqual(problemsOf({ 'src/rules/exchange/review_file.cpp': '#include "rules/review/agreement.h"\n#include "rules/exchange/given.h"\n' }), []);
  assert.deepEqual(problemsOf({ 'src/rules/evaluation/progress.cpp': '#include "rules/review/agreement.h"\n' }),
    ['src/rules/evaluation/progress.cpp:1: "rules/review/agreement.h": rules/evaluation may not include rules/review']);
  assert.match(problemsOf({ 'src/rules/turn.cpp': '#include "rules/review/turn.h"\n' })[0], /no declared folder/);
  assert.equal(folderOf('rules/review/turn.h', 'rules'), 'review');
});
