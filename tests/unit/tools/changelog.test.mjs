import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {regroupChangelog} from '../../../tools/generate/changelog.mjs';

const before = '# Changelog\n\nIntroduction.\n\n## 0.1.0\n\n### New\n\n- First.\n';
const after = (lines) => before.replace('\n', `\n\n## 0.2.0\n\n${lines}\n`);

describe('the changelog of a release', () => {
  it('groups changesets under Breaking, New and Fixed, below the introduction', () => {
    const lines =
      '### Minor Changes\n\n- New: A diary.\n- Breaking: `a` is now `b`.\n\n### Patch Changes\n\n- Fixed: A typo.\n  In two lines.\n';
    assert.equal(
      regroupChangelog(before, after(lines)),
      '# Changelog\n\nIntroduction.\n\n## 0.2.0\n\n### Breaking\n\n- `a` is now `b`.\n\n### New\n\n- A diary.\n\n### Fixed\n\n- A typo.\n  In two lines.\n\n## 0.1.0\n\n### New\n\n- First.\n',
    );
  });

  it('omits empty groups', () => {
    assert.ok(!regroupChangelog(before, after('### Patch Changes\n\n- Fixed: A typo.\n')).includes('### Breaking'));
  });

  it('rejects a changeset without a heading', () => {
    assert.throws(() => regroupChangelog(before, after('### Patch Changes\n\n- A typo.\n')), /must begin with/);
  });

  it('leaves the changelog as it is without changesets', () => {
    assert.equal(regroupChangelog(before, before), before);
  });
});
