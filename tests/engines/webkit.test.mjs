// The journeys in WebKitGTK's own small browser, which shares its engine with Safari.
import { testEngine } from './support/journeys.mjs';
import { webkit } from './support/webkit.mjs';

testEngine(webkit);
