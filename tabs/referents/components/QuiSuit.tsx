import { Caption1 } from '@fluentui/react-components';
import { autoriser } from '../../../core/droits/droits.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { referents } from '../../../core/lists/referents.list.ts';
import { ligneDuTheme } from '../../../core/referents/ligne-du-theme.ts';
import { useActeur, useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { REFERENTS } from '../textes.ts';

interface QuiSuitProps {
  readonly thematiques: readonly string[];
  /** Where the page does not say which theme it is about. */
  readonly enNommantLeTheme?: boolean;
}

/** Who holds these themes, beside what is about them; for those who may read it, and nothing for a theme that nobody holds. */
export function QuiSuit(props: QuiSuitProps) {
  const acteur = useActeur();
  return acteur !== undefined && autoriser(acteur, 'tenir-referents').permis ? <Nommes {...props} /> : null;
}

function Nommes({ thematiques, enNommantLeTheme = false }: QuiSuitProps) {
  const lignes = useListe(referents).data?.items ?? [];
  const personnes = useListe(contacts).data?.items ?? [];
  const nom = (id: string | undefined) => personnes.find((c) => c.id === id)?.nom;
  return thematiques.map((thematique) => {
    const ligne = ligneDuTheme(lignes, thematique);
    const [referent, binome] = [nom(ligne?.referent), nom(ligne?.binome)];
    const dits = [
      ...(referent === undefined ? [] : [REFERENTS.tient(REFERENTS.referent, referent)]),
      ...(binome === undefined ? [] : [REFERENTS.tient(REFERENTS.binome, binome)]),
    ];
    return dits.length === 0 ? null : (
      <Caption1 key={thematique} block className={cadre.discret}>
        {[...(enNommantLeTheme ? [thematique] : []), ...dits].join(' · ')}
      </Caption1>
    );
  });
}
