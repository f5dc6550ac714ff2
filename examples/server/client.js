import '@smart-meditation/widgets/hydrate'; // Must be imported first, so that server-rendered widgets are hydrated.
import '@smart-meditation/widgets/define';
