// The licences of what is inside the page, as one text beside it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { fontLicence } from './fonts.mjs';
import { iconLicence } from './icons.mjs';

async function imguiLicence() {
  const folder = process.env.TRIAD_IMGUI || 'build/web/_deps/imgui-src';
  return readFile(join(folder, 'LICENSE.txt'), 'utf8');
}

/** Headers carry their licence as a name only; the text of the MIT licence stands with Dear ImGui above it. */
const jsonNote = 'JSON for Modern C++ is Copyright (c) 2013-2025 Niels Lohmann, under the MIT License.';
const emscriptenNote = 'Emscripten\'s runtime is Copyright (c) the Emscripten Authors, under the MIT License and the University of '
  + 'Illinois/NCSA Open Source License;\nits C library musl is Copyright (c) Rich Felker and others, under the MIT License; '
  + 'its C++ library libc++ is part of the LLVM Project,\nunder the Apache License v2.0 with LLVM Exceptions.';

const licenceOf = (library) => readFile(fileURLToPath(new URL(`../../node_modules/${library}/LICENSE`, import.meta.url)), 'utf8');

export async function collectLicences() {
  const sections = [
    ['Dear ImGui', await imguiLicence()],
    ['JSON for Modern C++', jsonNote],
    ['Emscripten, musl, libc++', emscriptenNote],
    ['fflate (archives)', await licenceOf('fflate')],
    ['docx (Word files)', await licenceOf('docx')],
    ['nanoid (a part of docx)', await licenceOf('nanoid')],
    ['write-excel-file (Excel files)', await licenceOf('write-excel-file')],
    ['Atkinson Hyperlegible Next (typeface)', await fontLicence()],
    ['Lucide (icons)', await iconLicence()],
  ];
  return sections.map(([title, text]) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`).join('\n\n');
}
