// Numbers shared with the program. Each list follows an enum there, which is append only.

/** ui::InputKind (src/ui/input/input.h). */
export const Kind = {
  PointerMove: 1, PointerDown: 2, PointerUp: 3, PointerLeave: 4, Activate: 5, Text: 6, TextHeight: 7, FocusIn: 8,
  FocusOut: 9, Scroll: 10, Key: 11, Shortcut: 12, Route: 13, File: 14, FileTooLarge: 15, Hidden: 16, Timer: 17,
  UpdateReady: 18, Persisted: 19, FontsReady: 20, Environment: 21, Update: 22, Table: 23, Move: 24, FileUnread: 25,
  FilesExpected: 26,
};

/** ui::Expecting. */
export const Expecting = { Going: 1, Done: 2, Stopped: 3 };

/** ui::Shortcut. */
export const Shortcut = { Save: 1, Undo: 2, Redo: 3, Escape: 4, Find: 5 };

/** ui::Move. */
export const Move = {
  Left: 1, Right: 2, Up: 3, Down: 4, RowStart: 5, RowEnd: 6, PageUp: 7, PageDown: 8, First: 9, Last: 10,
};

/** semantics::Op (src/semantics/patch.h). */
export const Op = {
  Create: 1, Remove: 2, Place: 3, Text: 4, State: 5, Rect: 6, Number: 7, Scroll: 8, Focus: 9, Announce: 10, Title: 11,
  Route: 12, Reading: 13,
};

/** semantics::TextField. */
export const Field = {
  Name: 0, Description: 1, Value: 2, Placeholder: 3, Href: 4, Keys: 5, Options: 6, Path: 7, Tone: 8,
};

/** semantics::NumberField. */
export const Figure = { Now: 0, Max: 1, FontPx: 2, ContentHeight: 3, LinePx: 4, TextX: 5, TextY: 6, TextW: 7, Weight: 8, ContentWidth: 9 };

/** semantics::State (src/semantics/node.h). */
export const State = {
  Disabled: 1 << 0, Checked: 1 << 1, Expanded: 1 << 2, Invalid: 1 << 3, Required: 1 << 4, ReadOnly: 1 << 5,
  Busy: 1 << 6, Current: 1 << 7, Multiline: 1 << 8, Pressed: 1 << 9, Toggle: 1 << 10, Modal: 1 << 11, Hidden: 1 << 12,
  Bold: 1 << 13, Focusable: 1 << 14, PrintOnly: 1 << 15, Strong: 1 << 16,
  Table: 1 << 17, Secret: 1 << 18, ScreenOnly: 1 << 19, TabStop: 1 << 20, Acts: 1 << 21, Grip: 1 << 22,
};

export const ROOT = 1;
