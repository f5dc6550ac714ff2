import '@angular/compiler'; // Angular's packages are partially compiled. Without Angular's build tool, this compiles them in the browser.
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import '@smart-meditation/widgets/define';
import {configure, type BreathingTimerElement} from '@smart-meditation/widgets';

configure({endpoint: '/one/'});

/** The type of a widget's event by name. Angular's templates type events as plain `Event`. */
type EventOf<Name extends keyof HTMLElementEventMap> = HTMLElementEventMap[Name];

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (here()) {
      <div>
        <sm-breathing-timer #timer [minutes]="2" (sm-breathing-start)="started($event)">Breathe in for 5, out for 5.</sm-breathing-timer>
        <sm-mood-check note [feelings]="changed()">{{ changed() ? 'Other words' : 'Some words' }}</sm-mood-check>
        <sm-article-card src="articles/baclofen-for-anxiety.json" [headingLevel]="3"></sm-article-card>
        <sm-article-card id="given" [content]="appArticle" (sm-content-ready)="readied($event)"></sm-article-card>
      </div>
    }
    <p id="heard">{{ heard() }}</p>
    <p id="ready">{{ ready() }}</p>
    <button id="change" (click)="changed.set(true)">change</button>
    <button id="move" (click)="move()">move</button>
    <button id="leave" (click)="here.set(!here())">leave</button>
  `,
})
export class App {
  readonly here = signal(true);
  readonly heard = signal('');
  readonly ready = signal('');
  readonly changed = signal(false);
  readonly appArticle = {type: 'article', title: 'Given by the app', body: 'Words of the app.', cautions: []};
  readonly timer = viewChild<ElementRef<BreathingTimerElement>>('timer');

  started(event: EventOf<'sm-breathing-start'>): void {
    this.heard.set(`${event.pattern} ${event.seconds}`);
  }

  readied(event: EventOf<'sm-content-ready'>): void {
    this.ready.set(`ready ${event.stale}`);
  }

  move(): void {
    configure({endpoint: '/two/'});
  }

  /** Code that the compiler must reject; never called. */
  mistakes(event: EventOf<'sm-breathing-start'>): void {
    const timer = this.timer()?.nativeElement;
    // @ts-expect-error minutes is a number
    if (timer) timer.minutes = 'two';
    // @ts-expect-error the start event has no such field
    this.heard.set(event.nonsense);
  }
}

void bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
