import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf } from '../split/split.mjs';

test('functions of one name have one mark, whatever number the compiler tells them apart by', () => {
  for (const name of ['triad::store::Saver::~Saver()_7267', 'triad::store::Saver::~Saver().12', 'triad::store::Saver::~Saver() (.6128)']) {
    assert.equal(markOf(name), markOf('triad::store::Saver::~Saver()'), name);
  }
});

test('functions without a name that follow each other in one place keep marks of their own', () => {
  assert.notEqual(markOf('triad::ui::start()::$_0'), markOf('triad::ui::start()::$_1'));
  assert.notEqual(markOf('triad::ui::start()::$_0'), markOf('triad::ui::start()'));
});
