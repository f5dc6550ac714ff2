import '../../src/define.js';
import {keepsLayoutStable} from '../support/stable-layout.js';

describe('positions in <sm-crisis-support>', () => {
  keepsLayoutStable('stay while another country is looked for', {
    tag: 'sm-crisis-support',
    properties: {country: 'GB'},
    ready: '.dial',
    controls: ['#support-title', '.dial', '.line'],
    steps: [{name: 'change country', run: ({press}) => press('.change')}],
  });
});
