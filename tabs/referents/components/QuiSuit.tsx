import { Caption1 } from '@fluentui/react-components';
import { autoriser } from '../../../core/droits/droits.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { referents } from '../../../core/lists/referents.list.ts';
import { ligneDeLaCommune, ligneDuTheme } from '../../../core/referents/ligne-du-theme.ts';
import { useActeur, useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { REFERENTS } from '../textes.ts';

interface QuiSuitProps {
  readonly thematiques: readonly string[];
  /** The commune that the page is about too. */
  readonly communeInsee?: string | undefined;
  /** Where the page does not say which theme it is about. */
  readonly enNommantLeTheme?: boolean;
}

/** Who holds these themes, and this commune, beside what is about them; for those who may read it, and nothing for a theme that nobody holds. */
export function QuiSuit(props: QuiSuitProps) {
  const acteur = useActeur();
  return acteur !== undefined && autoriser(acteur, 'tenir-referents').permis ? <Nommes {...props} /> : null;
}

function Nommes({ thematiques, communeInsee, enNommantLeTheme = false }: QuiSuitProps) {
  const lignes = useListe(referents).data?.items ?? [];
  const personnes = useListe(contacts).data?.items ?? [];
  const nom = (id: string | undefined) => personnes.find((c) => c.id === id)?.nom;
  const nomsDesCommunes = useNomsDesCommunes();
  const suivies = [
    ...thematiques.map((thematique) => ({
      sujet: thematique,
      dit: enNommantLeTheme,
      ligne: ligneDuTheme(lignes, thematique),
    })),
    // A page that is about a theme says that this is about the commune.
    ...(communeInsee === undefined
      ? []
      : [
          {
            sujet: nomsDesCommunes.get(communeInsee) ?? communeInsee,
            dit: true,
            ligne: ligneDeLaCommune(lignes, communeInsee),
          },
        ]),
  ];
  return suivies.map(({ sujet, dit, ligne }) => {
    const [referent, binome] = [nom(ligne?.referent), nom(ligne?.binome)];
    const dits = [
      ...(referent === undefined ? [] : [REFERENTS.tient(REFERENTS.referent, referent)]),
      ...(binome === undefined ? [] : [REFERENTS.tient(REFERENTS.binome, binome)]),
    ];
    return dits.length === 0 ? null : (
      <Caption1 key={sujet} block className={cadre.discret}>
        {[...(dit ? [sujet] : []), ...dits].join(' · ')}
      </Caption1>
    );
  });
}
