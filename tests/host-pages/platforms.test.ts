import {testPageFamily} from './try-pages.js';

testPageFamily('platforms');
