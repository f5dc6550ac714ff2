const restoreCallbacks: (() => void)[] = [];

/** Puts something in the place of a part of the browser until `takeBack` is called. */
export function stubProperty(owner: object, name: string, value: unknown): void {
  const originalDescriptor = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {configurable: true, writable: true, value});
  restoreCallbacks.push(() =>
    originalDescriptor ? Object.defineProperty(owner, name, originalDescriptor) : Reflect.deleteProperty(owner, name),
  );
}

/** Gives the browser its own parts back. */
export function restoreStubs(): void {
  for (const restore of restoreCallbacks.splice(0).reverse()) restore();
}
