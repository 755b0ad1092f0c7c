#pragma once

namespace triad::ui {

/// Pictures beside words. The values are the code points of assets/icons/icons.json, which names the drawing of each.
enum class Icon : char32_t {
    None = 0,
    House = 0xE000,
    ClipboardCheck = 0xE001,
    Chart = 0xE002,
    ListChecks = 0xE003,
    History = 0xE004,
    Settings = 0xE005,
    Help = 0xE006,
    Download = 0xE007,
    FolderOpen = 0xE008,
    Plus = 0xE009,
    ArrowRight = 0xE00A,
    ArrowLeft = 0xE00B,
    ChevronDown = 0xE00C,
    ChevronUp = 0xE00D,
    Check = 0xE00E,
    Cross = 0xE00F,
    Undo = 0xE010,
    Redo = 0xE011,
    Trash = 0xE012,
    Printer = 0xE013,
    FileText = 0xE014,
    Warning = 0xE015,
    Info = 0xE016,
    Shield = 0xE017,
    Eye = 0xE018,
    Lock = 0xE019,
    Calendar = 0xE01A,
    School = 0xE01B,
    Copy = 0xE01C,
    CircleDot = 0xE01D,
    Pencil = 0xE01E,
    Users = 0xE01F,
    Search = 0xE020,
    Lightbulb = 0xE021,
    Table = 0xE022,
    Library = 0xE023,
    ArrowUp = 0xE024,
    ArrowDown = 0xE025,
};

} // namespace triad::ui
