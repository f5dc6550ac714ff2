import '../../src/define.js';
import {faultyEndpoint} from '../../stories/faulty-endpoint.js';
import {reviewed} from '../../stories/article-card/documents.js';
import {keepsLayoutStable, type LayoutStep} from '../support/stable-layout.js';
import {restoreStubs, stubProperty} from './stub-global.js';

describe('positions in <sm-crisis-support>', () => {
  keepsLayoutStable('stay while the user changes the country', {
    tag: 'sm-crisis-support',
    properties: {country: 'GB'},
    ready: '.dial',
    controls: ['#support-title', '.dial', '.line'],
    steps: [{name: 'change country', run: ({press}) => press('.change')}],
  });

  describe('while lines are requested', () => {
    const address = 'https://clinic.example/support.json';
    const lines = [
      {
        name: 'Our team',
        contacts: [{type: 'phone', display: '01632 960 123', dial: '01632960123', hours: 'Mon to Fri'}],
      },
    ];
    let send: () => void;

    beforeEach(() => {
      const {fetch: originalFetch} = window;
      const document = {type: 'support', country: 'GB', emergency: '999', lines};
      const arrival = new Promise<void>((resolve) => (send = resolve));
      stubProperty(window, 'fetch', (url: string, options?: RequestInit) =>
        url === address ? arrival.then(() => new Response(JSON.stringify(document))) : originalFetch(url, options),
      );
    });
    afterEach(restoreStubs);

    keepsLayoutStable('stay when they arrive', {
      tag: 'sm-crisis-support',
      properties: {country: 'GB', src: address},
      reservedHeight: '120em',
      ready: '.dial',
      controls: ['#support-title', '.change'],
      steps: [
        {
          name: 'lines',
          async run({element}) {
            const arrived = new Promise((resolve) => element.addEventListener('sm-content-ready', resolve));
            send();
            await arrived;
          },
        },
      ],
    });
  });
});

const openAndClose: readonly LayoutStep[] = [
  {
    name: 'open',
    async run({press, waitFor}) {
      await press('[part=toggle]');
      await waitFor('[part=body]');
    },
  },
  {name: 'close', run: ({press}) => press('[part=toggle]')},
];

describe('positions in <sm-article-card>', () => {
  keepsLayoutStable('stay while a failed request is repeated', {
    tag: 'sm-article-card',
    properties: {endpoint: faultyEndpoint, src: 'not-found.json'},
    ready: '[part=retry]',
    controls: ['[part=retry]', '[role=status]'],
    steps: [
      {
        name: 'failed again',
        async run({press, waitFor}) {
          await press('[part=retry]');
          await waitFor('[part=retry]');
        },
      },
    ],
  });

  keepsLayoutStable('stay while the user opens the article', {
    tag: 'sm-article-card',
    properties: {content: reviewed, country: 'GB'},
    ready: '[part=toggle]',
    controls: ['.title', '.lead', '[part=cautions]', '.facts'],
    steps: openAndClose,
  });

  describe('while the article loads', () => {
    const address = 'https://clinic.example/failing-article.json';
    let fail: () => void;

    beforeEach(() => {
      const {fetch: originalFetch} = window;
      const failed = new Promise<Response>((resolve) => (fail = () => resolve(new Response(null, {status: 500}))));
      stubProperty(window, 'fetch', (url: string, options?: RequestInit) =>
        url === address ? failed.then((response) => response.clone()) : originalFetch(url, options),
      );
    });
    afterEach(restoreStubs);

    keepsLayoutStable('stay when it fails', {
      tag: 'sm-article-card',
      properties: {src: address, textContent: 'An article on a page of its own'},
      ready: '[part~=standing-caution]',
      controls: ['slot', '[part~=standing-caution]'],
      steps: [
        {
          name: 'failed',
          async run({waitFor}) {
            fail();
            await waitFor('[part=retry]');
          },
        },
      ],
    });
  });

  describe('if the network fails and the browser has a copy', () => {
    const address = 'https://clinic.example/saved-copy.json';

    beforeEach(() => {
      const {fetch: originalFetch} = window;
      stubProperty(window, 'fetch', (url: string, options?: RequestInit) => {
        if (url !== address) return originalFetch(url, options);
        const isCopy = options?.cache === 'force-cache';
        return Promise.resolve(isCopy ? new Response(JSON.stringify(reviewed)) : new Response(null, {status: 500}));
      });
    });
    afterEach(restoreStubs);

    keepsLayoutStable('stay while the user opens and closes the copy', {
      tag: 'sm-article-card',
      properties: {src: address, country: 'GB'},
      ready: '[part=saved]',
      controls: ['.title', '.lead', '[part=saved]', '[part=cautions]', '.caution', '.facts'],
      steps: openAndClose,
    });
  });

  keepsLayoutStable('stay while the link is copied', {
    tag: 'sm-article-card',
    properties: {content: {...reviewed, url: 'https://clinic.example/article'}, open: true},
    ready: '[part=body]',
    controls: ['.title', '.caution', '.foot .btn', '.foot .btn:last-child'],
    steps: [
      {
        name: 'copied',
        run: async ({press}) => {
          Object.defineProperty(navigator, 'clipboard', {
            configurable: true,
            value: {writeText: () => Promise.resolve()},
          });
          await press('.foot .btn');
          Reflect.deleteProperty(navigator, 'clipboard');
        },
      },
    ],
  });
});
