import {datadogRum} from '@datadog/browser-rum';

datadogRum.init({
  applicationId: 'test',
  clientToken: 'pub0',
  site: 'datadoghq.com',
  service: 'clinic',
  proxy: '/collect/datadog',
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  trackUserInteractions: true,
  defaultPrivacyLevel: 'allow',
  compressIntakeRequests: false,
  startSessionReplayRecordingManually: false,
});
