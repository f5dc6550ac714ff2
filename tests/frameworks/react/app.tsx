import {useRef, useState, type ReactElement, type RefCallback} from 'react';
import {configure, type ArticleCardElement, type BreathingTimerElement} from '@smart-meditation/widgets';
import {appArticle} from '../app-article.js';

configure({endpoint: '/one/'});

/**
 * The three widgets as a React team writes them: properties, events, a ref.
 * @param listens `ref` on a server-rendered page: React does not attach listeners to custom elements during hydration
 * (https://github.com/react/react/issues/35446).
 * @param serverHtml the server-rendered widget on the server; empty during hydration.
 */
export function App({listens, serverHtml}: {listens: 'prop' | 'ref'; serverHtml?: string}): ReactElement {
  const [here, setHere] = useState(true);
  const [heard, setHeard] = useState('');
  const [ready, setReady] = useState('');
  const [changed, setChanged] = useState(false);
  const timer = useRef<BreathingTimerElement>(null);
  const started = (event: HTMLElementEventMap['sm-breathing-start']) => setHeard(`${event.pattern} ${event.seconds}`);
  const hold: RefCallback<BreathingTimerElement> = (element) => {
    timer.current = element;
    if (listens === 'ref') element?.addEventListener('sm-breathing-start', started);
    return () => element?.removeEventListener('sm-breathing-start', started);
  };
  const readied = (event: HTMLElementEventMap['sm-content-ready']) => setReady(`ready ${event.stale}`);
  const holdCard: RefCallback<ArticleCardElement> = (element) => {
    if (!element || listens === 'prop') return;
    element.addEventListener('sm-content-ready', readied);
    element.content = appArticle; // Objects are not serialized into the server's HTML.
    return () => element.removeEventListener('sm-content-ready', readied);
  };
  return (
    <>
      {here && (
        <div>
          <sm-breathing-timer ref={hold} minutes={2} onsm-breathing-start={listens === 'prop' ? started : undefined}>
            Breathe in for 5, out for 5.
          </sm-breathing-timer>
          <sm-mood-check note feelings={changed}>
            {changed ? 'Other words' : 'Some words'}
          </sm-mood-check>
          <sm-article-card src="articles/baclofen-for-anxiety.json" heading-level={3} className="wide" />
          <sm-article-card
            id="given"
            ref={holdCard}
            {...(listens === 'prop' && {content: appArticle, 'onsm-content-ready': readied})}
          />
        </div>
      )}
      {serverHtml === undefined ? null : (
        <div dangerouslySetInnerHTML={{__html: serverHtml}} suppressHydrationWarning />
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
    </>
  );
}
