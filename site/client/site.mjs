import {startCodeBlocks} from './code-blocks.mjs';
import {startExamples} from './examples.mjs';
import {startMenu} from './menu.mjs';
import {startSearch} from './search.mjs';
import {startTheme} from './theme.mjs';

startTheme();
startMenu();
startCodeBlocks();
startExamples();
startSearch();
