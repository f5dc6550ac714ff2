import {useRef, useState, type ReactElement} from 'react';
import {configure, type BreathingTimerElement} from '@smart-meditation/widgets';
import {BreathingTimer, MoodCheck} from '@smart-meditation/widgets/react';
import {appArticle} from '../app-article.js';

configure({endpoint: '/one/'});

/** The three widgets as tags in JSX: properties, events, a ref. */
export function App(): ReactElement {
  const [here, setHere] = useState(true);
  const [heard, setHeard] = useState('');
  const [ready, setReady] = useState('');
  const [changed, setChanged] = useState(false);
  const timer = useRef<BreathingTimerElement>(null);
  const started = (event: HTMLElementEventMap['sm-breathing-start']) => setHeard(`${event.pattern} ${event.seconds}`);
  const readied = (event: HTMLElementEventMap['sm-content-ready']) => setReady(`ready ${event.stale}`);
  return (
    <>
      {here && (
        <div>
          <sm-breathing-timer ref={timer} minutes={2} onsm-breathing-start={started}>
            Breathe in for 5, out for 5.
          </sm-breathing-timer>
          <sm-mood-check note feelings={changed}>
            {changed ? 'Other words' : 'Some words'}
          </sm-mood-check>
          <sm-article-card src="articles/baclofen-for-anxiety.json" heading-level={3} className="wide" />
          <sm-article-card id="given" content={appArticle} onsm-content-ready={readied} />
        </div>
      )}
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

/** Code that the compiler must reject; never rendered. */
export function Mistakes(): ReactElement {
  return (
    <>
      {/* @ts-expect-error minutes is a number */}
      <sm-breathing-timer minutes="two" />
      {/* @ts-expect-error the start event has no such field */}
      <sm-breathing-timer onsm-breathing-start={(event) => event.nonsense} />
      {/* @ts-expect-error there is no such theme */}
      <sm-mood-check theme="blue" />
      {/* @ts-expect-error a component has the same properties */}
      <MoodCheck instrument="phq-99" />
      {/* @ts-expect-error the widget has no such event */}
      <MoodCheck onSmBreathingEnd={() => undefined} />
      {/* @ts-expect-error the start event has no such field */}
      <BreathingTimer onSmBreathingStart={(event) => event.nonsense} />
      {/* @ts-expect-error a misspelled attribute */}
      <BreathingTimer patern="box" />
    </>
  );
}
