import '@smart-meditation/widgets/hydrate'; // First: then what the server has drawn is taken over.
import '@smart-meditation/widgets/define';
