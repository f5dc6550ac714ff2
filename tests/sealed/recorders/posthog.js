import posthog from 'posthog-js/dist/module.full.no-external.js';

posthog.init('phc_test', {
  api_host: `${location.origin}/collect/posthog`,
  autocapture: true,
  capture_pageview: true,
  disable_compression: true,
  enable_recording_console_log: true,
  opt_out_useragent_filter: true, // Events of automated browsers are discarded otherwise.
  persistence: 'memory',
  request_batching: false,
  session_recording: {
    maskAllInputs: false,
    maskTextSelector: undefined,
    compress_events: false,
    recordCrossOriginIframes: true,
  },
});
posthog.startSessionRecording({sampling: true, linked_flag: true});
