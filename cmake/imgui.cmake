# Dear ImGui, pinned. FETCHCONTENT_SOURCE_DIR_IMGUI names sources that are unpacked already (build-wasm.sh sets it
# from TRIAD_IMGUI); without it the pinned commit of tag v1.92.2b is fetched.
include(FetchContent)
FetchContent_Declare(imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5
    SYSTEM)
FetchContent_MakeAvailable(imgui)

file(STRINGS ${imgui_SOURCE_DIR}/imgui.h imgui_version_line REGEX "define IMGUI_VERSION +\"")
if(NOT imgui_version_line MATCHES "\"1\\.92\\.2b\"")
    message(WARNING "Dear ImGui in ${imgui_SOURCE_DIR} is not 1.92.2b, the version this code is written against.")
endif()

add_library(triad_imgui STATIC
    ${imgui_SOURCE_DIR}/imgui.cpp
    ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_tables.cpp
    ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
target_include_directories(triad_imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_definitions(triad_imgui PUBLIC IMGUI_USER_CONFIG="${PROJECT_SOURCE_DIR}/src/ui/paint/imgui_config.h")
target_compile_options(triad_imgui PRIVATE -w $<$<CONFIG:Debug>:-O1>)

if(EMSCRIPTEN)
    target_sources(triad_imgui PRIVATE ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
    set_source_files_properties(${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp PROPERTIES
        COMPILE_FLAGS "-include ${PROJECT_SOURCE_DIR}/src/platform/web/gl_state.h")
    target_include_directories(triad_imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
else()
    # Tests see every item through these hooks and demand a node in the page mirror for it; the page itself has none.
    target_compile_definitions(triad_imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
    target_sources(triad_imgui PRIVATE ${PROJECT_SOURCE_DIR}/cmake/imgui_test_hooks.cpp)
endif()
add_library(triad::imgui ALIAS triad_imgui)
