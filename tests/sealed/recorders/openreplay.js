import Tracker from '@openreplay/tracker';

const tracker = new Tracker({
  projectKey: 'test',
  ingestPoint: `${location.origin}/collect/openreplay`,
  __DISABLE_SECURE_MODE: true,
  defaultInputMode: 0,
  obscureTextNumbers: false,
  obscureTextEmails: false,
  respectDoNotTrack: false,
  crossdomain: {enabled: false},
});
tracker.start();
