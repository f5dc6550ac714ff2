import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {regroupChangelog as regroup} from '../../../tools/generate/changelog.mjs';

const regroupChangelog = (earlier, later) => regroup(earlier, later, '2026-11-28');

const before = '# Changelog\n\nIntroduction.\n\n## 0.1.0\n\n### New\n\n- First.\n';
const after = (lines) => before.replace('\n', `\n\n## 0.2.0\n\n${lines}\n`);

describe('the changelog of a release', () => {
  it('groups changesets under Breaking, New and Fixed, below the introduction', () => {
    const lines =
      '### Minor Changes\n\n- New: A diary.\n- Breaking: `a` is now `b`.\n\n### Patch Changes\n\n- Fixed: A typo.\n  In two lines.\n';
    assert.equal(
      regroupChangelog(before, after(lines)),
      '# Changelog\n\nIntroduction.\n\n## Unreleased\n\n## 0.2.0 (2026-11-28)\n\n### Breaking\n\n- `a` is now `b`.\n\n### New\n\n- A diary.\n\n### Fixed\n\n- A typo.\n  In two lines.\n\n## 0.1.0\n\n### New\n\n- First.\n',
    );
  });

  it('moves the lines that were unreleased to the version, before those of the changesets', () => {
    const withUnreleased = before.replace(
      '## 0.1.0',
      '## Unreleased\n\n### Fixed\n\n- One\n  in two lines.\n- Two.\n\n## 0.1.0',
    );
    const later = withUnreleased.replace('\n', '\n\n## 0.2.0\n\n### Patch Changes\n\n- Fixed: Three.\n\n');
    assert.equal(
      regroupChangelog(withUnreleased, later),
      '# Changelog\n\nIntroduction.\n\n## Unreleased\n\n## 0.2.0 (2026-11-28)\n\n### Fixed\n\n- One\n  in two lines.\n- Two.\n- Three.\n\n## 0.1.0\n\n### New\n\n- First.\n',
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
