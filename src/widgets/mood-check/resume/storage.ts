/** Name of the database and of its object store. Nothing is stored until the user agrees. */
const DATABASE = 'smart-meditation-unfinished';
const STORE = 'answers';

/** Encrypted unfinished answers. */
export interface SavedRecord {
  /** AES-GCM key that cannot be exported. */
  readonly key: CryptoKey;
  readonly iv: Uint8Array;
  readonly data: ArrayBuffer;
  /** Time after which the record must not be used (milliseconds since 1970). */
  readonly expires: number;
}

let lastOperation: Promise<unknown> = Promise.resolve();

/** Runs operations one after another: a database that is opened while it is being deleted would be created again. */
function inOrder<Result>(operation: () => Promise<Result>): Promise<Result> {
  const result = lastOperation.then(operation);
  lastOperation = result.catch(() => undefined);
  return result;
}

/** Reads a record. Undefined if there is none or storage is not accessible. Creates no database. */
export const readRecord = (id: string): Promise<SavedRecord | undefined> => inOrder(() => read(id));

async function read(id: string): Promise<SavedRecord | undefined> {
  // WebKit keeps an empty database if its creation is aborted, so its existence is checked first.
  const databases = 'databases' in indexedDB ? await indexedDB.databases().catch(() => undefined) : undefined;
  if (databases && !databases.some(({name}) => name === DATABASE)) return undefined;
  const database = await openDatabase(false).catch(() => undefined);
  if (!database) return undefined;
  try {
    return (await settled(database.transaction(STORE).objectStore(STORE).get(id))) as SavedRecord | undefined;
  } finally {
    database.close();
  }
}

/** Writes a record and replaces an earlier one. @throws {DOMException} if storage is not accessible or full. */
export const writeRecord = (id: string, record: SavedRecord): Promise<void> => inOrder(() => write(id, record));

async function write(id: string, record: SavedRecord): Promise<void> {
  const database = await openDatabase(true);
  try {
    await settled(database.transaction(STORE, 'readwrite').objectStore(STORE).put(record, id));
  } finally {
    database.close();
  }
}

/** Deletes the database with all records and keys. */
export const deleteRecords = (): Promise<void> => inOrder(deleteDatabase);

async function deleteDatabase(): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  try {
    await settled(indexedDB.deleteDatabase(DATABASE));
  } catch {
    return; // Storage is not accessible, so there is nothing to delete.
  }
}

async function openDatabase(create: boolean): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    if (create) request.result.createObjectStore(STORE);
    else request.transaction?.abort(); // There is no database, and reading must not create one.
  };
  return settled(request);
}

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault(); // The error would otherwise also be reported on the page.
      reject(request.error ?? new Error('The database is not accessible'));
    };
  });
