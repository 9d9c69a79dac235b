import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { audit } from './audit.ts';
import { empty } from './empty.ts';
import { beginning } from './beginning.ts';
import { campaigns } from './campaigns.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { corrections } from './corrections.ts';
import { csv } from './csv.ts';
import { desk } from './desk.ts';
import { caseWords } from './case.ts';
import { casework } from './casework.ts';
import { evidence } from './evidence.ts';
import { offices } from './offices.ts';
import { happened } from './happened.ts';
import { caseEntries } from './case-entries.ts';
import { editor } from './editor.ts';
import { editorScript } from './editor-script.ts';
import { feed } from './feed.ts';
import { keys } from './keys.ts';
import { kinds } from './kinds.ts';
import { media } from './media.ts';
import { mission } from './mission.ts';
import { petition } from './petition.ts';
import { problem } from './problem.ts';
import { relations } from './relations.ts';
import { report } from './report.ts';
import { requests } from './requests.ts';
import { search } from './search.ts';
import { story } from './story.ts';
import { tables } from './tables.ts';
import { mail } from './mail.ts';
import { consent } from './consent.ts';
import { chrome } from './chrome.ts';
import { manuscript } from './manuscript.ts';
import { mention } from './mention.ts';
import { offSite } from './off-site.ts';
import { recall } from './recall.ts';
import { out } from './out.ts';
import { officials } from './officials.ts';
import { people } from './people.ts';
import { whatMayBeTold } from './what-may-be-told.ts';
import { consentHistory } from './consent-history.ts';
import { consentTalk } from './consent-talk.ts';
import { approvals } from './approvals.ts';
import { press } from './press.ts';
import { site } from './site.ts';
import { works } from './works.ts';

export const es = {
  ...chrome,
  ...csv,
  ...desk,
  ...campaigns,
  ...check,
  ...cli,
  ...access,
  ...accounts,
  ...audit,
  ...beginning,
  ...empty,
  ...manuscript,
  ...mention,
  ...offSite,
  ...recall,
  ...out,
  ...officials,
  ...people,
  ...whatMayBeTold,
  ...consentHistory,
  ...consentTalk,
  ...approvals,
  ...press,
  ...mail,
  ...consent,
  ...corrections,
  ...caseWords,
  ...casework,
  ...evidence,
  ...offices,
  ...happened,
  ...caseEntries,
  ...editor,
  ...editorScript,
  ...feed,
  ...keys,
  ...kinds,
  ...media,
  ...mission,
  ...petition,
  ...problem,
  ...relations,
  ...report,
  ...requests,
  ...search,
  ...story,
  ...site,
  ...works,
  ...tables,
};
