const taken: (() => void)[] = [];

/** Puts something in the place of a part of the browser until `takeBack` is called. */
export function standIn(owner: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {configurable: true, writable: true, value});
  taken.push(() => (own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name)));
}

/** Gives the browser its own parts back. */
export function takeBack(): void {
  for (const back of taken.splice(0).reverse()) back();
}
