/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { codesDeLaZone } from '../../core/annuaire/codes-de-zone.ts';
import type { ChampDeFiche } from '../../core/champs/champ-de-fiche.ts';
import { type ChampCorrigeable, champsDeSection } from '../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../core/champs/fiche.ts';
import type { CorrectionDeFiche } from '../../core/contrats/correction-de-fiche.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import { correctionsDe, type SaisieDeFiche, saisieDe } from '../commun/saisie-de-fiche.ts';
import { Champ, type Choix } from './Champ.tsx';
import { Formulaire } from './Formulaire.tsx';
import { nomDeCommune } from './Section.tsx';
import { TEXTES } from './textes.ts';
import { useEnvoi } from './useEnvoi.tsx';

type Fiche = PageDeFiche['fiche'];

/** Sends these corrections with the confirmation of one section, or of all when none is named. */
export type Repondre = (corrections: CorrectionDeFiche, section?: SectionDeFiche) => Promise<void>;

interface Props {
  readonly fiche: Fiche;
  readonly section: SectionDeFiche;
  readonly repondre: Repondre;
  readonly revenir: () => void;
}

/** The fields of a section, as their table describes them. */
export function FormulaireDeSection({ fiche, section, repondre, revenir }: Props) {
  const [avant] = useState(() => saisieDe(fiche.valeurs));
  const [saisie, saisir] = useState(avant);
  const [faute, dire] = useState('');
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;

  function envoyer(): void {
    const corrections = correctionsDe(avant, saisie);
    if (Object.keys(corrections).length === 0) dire(TEXTES.rienChange);
    else faire(() => repondre(corrections, section));
  }
  // The communes are asked only of who acts in some of them.
  const champs = champsDeSection(section).filter((champ) => champ !== 'zoneCodes' || saisie.zone === 'Communes');
  return (
    <Formulaire
      titre={TEXTES.corrigerSection(section)}
      libelle={TEXTES.enregistrer}
      envoyer={envoyer}
      faute={faute}
      revenir={{ libelle: TEXTES.revenir, faire: revenir }}
    >
      <p class="discret">{fiche.nom}</p>
      {champs.map((champ) => (
        <Champ
          key={champ}
          description={decrit(champ)}
          valeur={saisie[champ]}
          choix={choixDe(fiche, champ, saisie)}
          changer={(valeur) => saisir((s) => ({ ...s, [champ]: valeur }))}
        />
      ))}
    </Formulaire>
  );
}

const decrit = (champ: ChampCorrigeable): ChampDeFiche => CHAMPS_DE_FICHE[champ];

const memes = (valeurs: readonly string[]): Choix => valeurs.map((valeur) => [valeur, valeur]);

/** Values to choose; those that the fiche already holds are always among them. */
function choixDe(fiche: Fiche, champ: ChampCorrigeable, saisie: SaisieDeFiche): Choix {
  const { saisie: nature, valeurs = [], lisible } = decrit(champ);
  if (champ === 'thematiques') return memes(fiche.thematiquesPossibles);
  if (champ === 'publics') return memes(fiche.publicsPossibles);
  if (nature === 'choix') return [['', TEXTES.nonPrecise], ...valeurs.map((v) => [v, lisible(v)] as const)];
  if (nature !== 'communes') return memes(valeurs);
  // The codes of a wider zone have no box: they stay until the extent changes.
  const codes = new Set([...fiche.communes.map(({ code }) => code), ...codesDeLaZone('Communes', saisie.zoneCodes)]);
  return [...codes].map((code) => [code, nomDeCommune(fiche, code)]);
}
