// The part of Mocha's API that tests use, without `this`: tests are arrow functions.
type TestCallback = () => void | Promise<void>;

declare function describe(name: string, define: () => void): void;
declare function it(name: string, work: TestCallback): {timeout(milliseconds: number): void};
declare function before(work: TestCallback): void;
declare function beforeEach(work: TestCallback): void;
declare function after(work: TestCallback): void;
declare function afterEach(work: TestCallback): void;
