// The part of Mocha that tests use. Its `this` is left out: tests are arrow functions.
type Work = () => void | Promise<void>;

declare function describe(name: string, define: () => void): void;
declare function it(name: string, work: Work): void;
declare function before(work: Work): void;
declare function beforeEach(work: Work): void;
declare function after(work: Work): void;
declare function afterEach(work: Work): void;
