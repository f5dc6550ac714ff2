import {useRef, useState, type ReactElement} from 'react';
import {configure, type BreathingTimerElement} from '@smart-meditation/widgets';
import {ArticleCard, BreathingTimer, MoodCheck} from '@smart-meditation/widgets/react';
import {appArticle} from '../app-article.js';

configure({endpoint: '/one/'});

/**
 * The three widgets as React components, on a server-rendered page: properties, objects and events are set when it hydrates.
 * @param serverHtml the server-rendered widget on the server; empty during hydration.
 */
export function ComponentsApp({serverHtml}: {serverHtml: string}): ReactElement {
  const [here, setHere] = useState(true);
  const [heard, setHeard] = useState('');
  const [ready, setReady] = useState('');
  const [changed, setChanged] = useState(false);
  const timer = useRef<BreathingTimerElement>(null);
  return (
    <>
      {here && (
        <div>
          <BreathingTimer
            ref={timer}
            minutes={2}
            onSmBreathingStart={({pattern, seconds}) => setHeard(`${pattern} ${seconds}`)}
          >
            Breathe in for 5, out for 5.
          </BreathingTimer>
          <MoodCheck note feelings={changed}>
            {changed ? 'Other words' : 'Some words'}
          </MoodCheck>
          <ArticleCard
            src="articles/baclofen-for-anxiety.json"
            headingLevel={3}
            className="wide"
            style={{'--sm-accent': '#2c5480'}}
          />
          <ArticleCard id="given" content={appArticle} onSmContentReady={({stale}) => setReady(`ready ${stale}`)} />
        </div>
      )}
      <div dangerouslySetInnerHTML={{__html: serverHtml}} suppressHydrationWarning />
      <p id="heard">{heard}</p>
      <p id="ready">{ready}</p>
      <button id="change" onClick={() => setChanged(true)}>
        change
      </button>
      <button id="begin" onClick={() => timer.current?.start()}>
        begin
      </button>
      <button id="move" onClick={() => configure({endpoint: '/two/'})}>
        move
      </button>
      <button id="leave" onClick={() => setHere(!here)}>
        leave
      </button>
    </>
  );
}
