import type { Finding } from '../../src/contract/errors';
import { isOwn } from '../../src/domain/procedure/step-id';
import type { SectionId } from '../../src/locales/setting-places';

/** Where in the settings something can be done about what was found. */
export function sectionOfFinding(finding: Finding): SectionId {
  switch (finding.code) {
    case 'noSubtaskType':
    case 'subtaskTypeGone':
    case 'mayNotCreate':
    case 'requiredField':
      return 'subtasks';
    case 'clientFieldGone':
    case 'issueTypeGone':
      return 'clients';
    case 'roleGone':
    case 'groupGone':
      return 'confirmers';
    case 'notAssignable': {
      const isOfOwnSteps = finding.parties.length === 0 && finding.steps.every(isOwn);
      return isOfOwnSteps ? 'ownSteps' : 'rules';
    }
    case 'leadNotAssignable':
    case 'holidaysEnd':
      return 'rules';
    case 'closingNotChosen':
    case 'closingGone':
      return 'closing';
    case 'fieldNotOnForm':
      return finding.field === 'assignee' || finding.field === 'duedate' ? 'rules' : 'subtasks';
    case 'retireGone':
      return 'retire';
    case 'pageNotSeen':
    case 'procedureChanged':
      return 'procedure';
    case 'reportFailed':
    case 'couldNotCheck':
      return 'use';
  }
}
