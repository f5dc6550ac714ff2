import {init, replayIntegration} from '@sentry/browser';

init({
  dsn: `${location.protocol}//key@${location.host}/1`,
  tunnel: '/collect/sentry',
  replaysSessionSampleRate: 1,
  integrations: [
    replayIntegration({
      maskAllText: false,
      maskAllInputs: false,
      blockAllMedia: false,
      useCompression: false,
      flushMinDelay: 200,
      flushMaxDelay: 400,
      minReplayDuration: 0,
    }),
  ],
});
