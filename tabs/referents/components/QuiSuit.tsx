import { Caption1 } from '@fluentui/react-components';
import { autoriser } from '../../../core/droits/droits.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { referents } from '../../../core/lists/referents.list.ts';
import { ligneDuTheme } from '../../../core/referents/ligne-du-theme.ts';
import { useActeur, useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { REFERENTS } from '../textes.ts';

interface QuiSuitProps {
  readonly thematique: string;
}

/** Who holds a theme, beside what is about it; for those who may read it, and nothing while nobody is named. */
export function QuiSuit({ thematique }: QuiSuitProps) {
  const acteur = useActeur();
  return acteur !== undefined && autoriser(acteur, 'tenir-referents').permis ? (
    <Nommes thematique={thematique} />
  ) : null;
}

function Nommes({ thematique }: QuiSuitProps) {
  const lignes = useListe(referents).data?.items ?? [];
  const personnes = useListe(contacts).data?.items ?? [];
  const ligne = ligneDuTheme(lignes, thematique);
  const nom = (id: string | undefined) => personnes.find((c) => c.id === id)?.nom;
  const dits = [
    [REFERENTS.referent, nom(ligne?.referent)],
    [REFERENTS.binome, nom(ligne?.binome)],
  ].filter(([, n]) => n !== undefined);
  if (dits.length === 0) return null;
  return <Caption1 className={cadre.discret}>{dits.map(([place, n]) => `${place}\u00A0: ${n}`).join(' · ')}</Caption1>;
}
