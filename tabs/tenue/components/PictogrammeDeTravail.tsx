import { mergeClasses } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { BuildingRegular } from '@fluentui/react-icons/svg/building';
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import { CallDismissRegular } from '@fluentui/react-icons/svg/call-dismiss';
import { CallOutboundRegular } from '@fluentui/react-icons/svg/call-outbound';
import { ChatWarningRegular } from '@fluentui/react-icons/svg/chat-warning';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import { CommentEditRegular } from '@fluentui/react-icons/svg/comment-edit';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DocumentSignatureRegular } from '@fluentui/react-icons/svg/document-signature';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { MailAlertRegular } from '@fluentui/react-icons/svg/mail-alert';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import { PersonQuestionMarkRegular } from '@fluentui/react-icons/svg/person-question-mark';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Travail } from '../../../core/tenue/a-traiter.ts';
import css from '../../commun/Thematique.module.css';

const ICONES = {
  'fusions-arretees': MergeRegular,
  anomalies: WarningRegular,
  departs: MailAlertRegular,
  'cartes-refusees': ChatWarningRegular,
  propositions: CommentEditRegular,
  rappels: CallOutboundRegular,
  appels: CallRegular,
  'decisions-en-retard': GavelRegular,
  'etapes-en-retard': ClockAlarmRegular,
  'valeurs-en-retard': NumberSymbolRegular,
  perimees: CalendarCancelRegular,
  injoignables: CallDismissRegular,
  'siret-fermes': BuildingRegular,
  conventions: DocumentSignatureRegular,
  referents: PeopleSwapRegular,
  doublons: CopyRegular,
  'a-verifier': CalendarClockRegular,
  'a-informer': InfoRegular,
  'contacts-sans-structure': PersonQuestionMarkRegular,
  besoins: LightbulbRegular,
  conservation: ArchiveRegular,
} as const satisfies Record<Travail, FluentIcon>;

/** The picture of a kind of work, beside the text that says it. */
export function PictogrammeDeTravail({ travail }: { readonly travail: Travail }) {
  const Icone = ICONES[travail];
  return (
    <span className={mergeClasses(css.fond, css.pastille, css.neutre)} aria-hidden="true">
      <Icone />
    </span>
  );
}
