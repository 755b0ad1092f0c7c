#pragma once

#include <GLES3/gl3.h>

// Put in front of Dear ImGui's OpenGL renderer (see cmake/imgui.cmake). The renderer asks WebGL for some twenty states
// before each frame, to set them back afterwards, and every question waits for the graphics process: two thirds of a frame's
// time. Nobody else draws in our context, so a fresh context's answers serve as well.

inline GLint triad_fresh_state(GLenum name)
{
    switch (name) {
    case GL_ACTIVE_TEXTURE:
        return GL_TEXTURE0;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
        return GL_FUNC_ADD;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
        return GL_ONE;
    default: // bindings, boxes and the other blend factors
        return 0;
    }
}

/// What the renderer asks once, when it starts, is asked of WebGL.
inline void triad_get_integer(GLenum name, GLint* values)
{
    bool const asked_once
        = name == GL_MAJOR_VERSION || name == GL_MINOR_VERSION || name == GL_MAX_TEXTURE_SIZE || name == GL_NUM_EXTENSIONS;
    if (asked_once)
        return glGetIntegerv(name, values);
    int const count = name == GL_VIEWPORT || name == GL_SCISSOR_BOX ? 4 : 1;
    for (int i = 0; i < count; ++i)
        values[i] = triad_fresh_state(name);
}

inline GLboolean triad_is_enabled(GLenum) { return GL_FALSE; }

#define glGetIntegerv triad_get_integer
#define glIsEnabled triad_is_enabled
