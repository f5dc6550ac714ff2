import {useRef, useState, type ReactElement, type RefCallback} from 'react';
import {configure, type BreathingTimerElement} from '@smart-meditation/widgets';

configure({endpoint: '/one/'});

/**
 * The three widgets as a React team writes them: properties, events, a ref.
 * @param listens `ref` where a server has drawn the page: React does not attach events of custom elements when it
 * takes such a page over (https://github.com/react/react/issues/35446).
 */
export function App({listens}: {listens: 'prop' | 'ref'}): ReactElement {
  const [here, setHere] = useState(true);
  const [heard, setHeard] = useState('');
  const timer = useRef<BreathingTimerElement>(null);
  const started = (event: HTMLElementEventMap['sm-breathing-start']) => setHeard(`${event.pattern} ${event.seconds}`);
  const hold: RefCallback<BreathingTimerElement> = (element) => {
    timer.current = element;
    if (listens === 'ref') element?.addEventListener('sm-breathing-start', started);
    return () => element?.removeEventListener('sm-breathing-start', started);
  };
  return (
    <>
      {here && (
        <div>
          <sm-breathing-timer ref={hold} minutes={2} onsm-breathing-start={listens === 'prop' ? started : undefined}>
            Breathe in for 5, out for 5.
          </sm-breathing-timer>
          <sm-mood-check note />
          <sm-article-card src="articles/baclofen-for-anxiety.json" headingLevel={3} className="wide" />
        </div>
      )}
      <p id="heard">{heard}</p>
      <button id="begin" onClick={() => timer.current?.start()}>begin</button>
      <button id="move" onClick={() => configure({endpoint: '/two/'})}>move</button>
      <button id="leave" onClick={() => setHere(false)}>leave</button>
    </>
  );
}

/** What the compiler must refuse; never shown. */
export function Mistakes(): ReactElement {
  return (
    <>
      {/* @ts-expect-error minutes is a number */}
      <sm-breathing-timer minutes="two" />
      {/* @ts-expect-error a start has no field of that name */}
      <sm-breathing-timer onsm-breathing-start={(event) => event.nonsense} />
      {/* @ts-expect-error there is no such theme */}
      <sm-mood-check theme="blue" />
    </>
  );
}
