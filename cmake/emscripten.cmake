# Toolchain file of the web presets: asks the Emscripten on PATH where its own toolchain file lies.
execute_process(COMMAND em-config EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE triad_emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${triad_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
