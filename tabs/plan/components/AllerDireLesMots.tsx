import { Button } from '@fluentui/react-components';
import type { Bilan, BlocDeBilan } from '../../../core/bilan/bilan.ts';
import type { MotsDuPerimetre } from '../../../core/contrats/bilans.ts';
import cadre from '../../commun/page.module.css';
import { BILAN } from '../textes.ts';

/** Where the words of a part are said: the id of what holds the button, then the form. */
export const lieuDesMots = ({ cle, fiche }: BlocDeBilan): string => `mots-${fiche ?? cle}`;

/** To each action that awaits words of whoever reads, and to the plan: its button, or its form where it is open. */
export function AllerDireLesMots({
  bilan,
  mots,
}: {
  readonly bilan: Bilan;
  readonly mots: readonly MotsDuPerimetre[];
}) {
  const blocs = bilan.sections.flatMap((s) => s.blocs);
  const attendus = mots.flatMap(({ fiche, modifiable }) => {
    if (!modifiable) return [];
    const siens = blocs.filter((b) => b.fiche === fiche && motsAttendus(b) > 0);
    const [premier] = siens;
    if (premier === undefined) return [];
    return { premier, fiche, n: siens.reduce((somme, b) => somme + motsAttendus(b), 0) };
  });
  return attendus.length === 0 ? null : (
    <nav className={cadre.outils} aria-label={BILAN.allerDire}>
      {attendus.map(({ premier, fiche, n }) => (
        <Button key={lieuDesMots(premier)} size="small" onClick={() => aller(lieuDesMots(premier))}>
          {BILAN.motsDe(fiche === undefined ? BILAN.lePlan : nomCourt(premier), n)}
        </Button>
      ))}
    </nav>
  );
}

const motsAttendus = ({ champs }: BlocDeBilan): number =>
  champs.filter((c) => c.origine === 'a-dire' && c.contenu === undefined).length;

/** « Action 3 », or the title of an action without a number. */
const nomCourt = ({ titre }: BlocDeBilan): string => /^Action [^.]+(?=\. )/.exec(titre)?.[0] ?? titre;

function aller(lieu: string): void {
  const cible = document.getElementById(lieu)?.querySelector<HTMLElement>('textarea, button');
  cible?.focus();
  cible?.scrollIntoView({ block: 'center' });
}
