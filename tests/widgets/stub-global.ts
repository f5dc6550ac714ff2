const restoreCallbacks: (() => void)[] = [];

/** Replaces a browser property until `restoreStubs` is called. */
export function stubProperty(owner: object, name: string, value: unknown): void {
  const originalDescriptor = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {configurable: true, writable: true, value});
  restoreCallbacks.push(() =>
    originalDescriptor ? Object.defineProperty(owner, name, originalDescriptor) : Reflect.deleteProperty(owner, name),
  );
}

/** Restores all replaced properties. */
export function restoreStubs(): void {
  for (const restore of restoreCallbacks.splice(0).reverse()) restore();
}
