import { Field, Select, Subtitle2, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { horairesNets } from '../../../core/annuaire/horaires.ts';
import { horairesLisibles } from '../../../core/textes/horaires.ts';
import {
  AUTONOMIES,
  CADENCES,
  FRAIS,
  MODES_DE_MOBILISATION,
  TYPES_DE_STRUCTURE,
} from '../../../core/vocabulaires/structures.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { useChoix } from '../../commun/vocabulaire.ts';
import { ChampChoix, ChampLong, ChampTexte, type Formulaire } from './Champs.tsx';
import { ChampsDeLieu, ChampsDeZone } from './ChampsDeLieu.tsx';
import { ChampsDeVisibilite } from './ChampsDeVisibilite.tsx';
import css from './fiche.module.css';
import { SAISIE } from './textes.ts';

/** By which way the fiche has just been heard from the structure. */
export type CanalEntendu = 'Téléphone' | 'Visite' | 'Courriel';
const CANAUX: readonly CanalEntendu[] = ['Téléphone', 'Visite', 'Courriel'];

interface ChampsDeFicheProps extends Formulaire {
  readonly communes: ReadonlyMap<string, string>;
  readonly verifieePar: CanalEntendu | undefined;
  readonly verifier: (canal: CanalEntendu | undefined) => void;
  /** What resembles the fiche, shown right after what identifies it. */
  readonly doublons: ReactNode;
}

/** Every field of a fiche, in the order in which one is asked for them. */
export function ChampsDeFiche(props: ChampsDeFicheProps) {
  const { saisie, fautes, changer, doublons, verifieePar, verifier } = props;
  const choix = useChoix();
  return (
    <div className={css.formulaire}>
      <Section titre={SAISIE.sections.identite}>
        <ChampTexte {...props} champ="nom" className={css.large} obligatoire />
        <ChampChoix {...props} champ="type" choix={TYPES_DE_STRUCTURE} obligatoire />
        <ChampTexte {...props} champ="sigle" />
        <ChampTexte {...props} champ="siret" />
        <ChampTexte {...props} champ="rna" />
        <ChampTexte {...props} champ="finess" />
      </Section>
      {doublons}
      <Section titre={SAISIE.sections.lieu}>
        <ChampsDeLieu {...props} />
      </Section>
      <Section titre={SAISIE.sections.joindre}>
        <ChampTexte {...props} champ="telephone" type="tel" />
        <ChampTexte {...props} champ="courriel" type="email" />
        <ChampTexte {...props} champ="siteWeb" />
        <ChampTexte {...props} champ="accessibilite" />
        <ChampTexte {...props} champ="horaires" className={css.large} aide={ecartDHoraires(saisie.horaires)} />
      </Section>
      <Section titre={SAISIE.sections.actions}>
        <ChampLong {...props} champ="description" className={css.large} />
        <ChoixMultiple
          label={SAISIE.champs.thematiques}
          choix={choix.thematiques}
          valeurs={saisie.thematiques}
          changer={(thematiques) => changer({ thematiques })}
          message={fautes.thematiques}
        />
        <ChoixMultiple
          label={SAISIE.champs.publics}
          choix={choix.publics}
          valeurs={saisie.publics}
          changer={(publics) => changer({ publics })}
          message={fautes.publics}
        />
        <ChampLong {...props} champ="services" className={css.large} />
      </Section>
      <Section titre={SAISIE.sections.zone}>
        <ChampsDeZone {...props} />
      </Section>
      <Section titre={SAISIE.sections.orienter}>
        <ChoixMultiple
          label={SAISIE.champs.modesDeMobilisation}
          choix={MODES_DE_MOBILISATION}
          valeurs={saisie.modesDeMobilisation}
          changer={(modesDeMobilisation) => changer({ modesDeMobilisation })}
          message={fautes.modesDeMobilisation}
        />
        <ChampChoix {...props} champ="frais" choix={FRAIS} />
        <ChampLong {...props} champ="modalitesDAcces" className={css.large} />
      </Section>
      <Section titre={SAISIE.sections.suivi}>
        <ChampChoix {...props} champ="cadence" choix={CADENCES} />
        <ChampChoix {...props} champ="autonomie" choix={AUTONOMIES} />
        <ChampTexte {...props} champ="referent" />
        <ChampTexte {...props} champ="binome" />
        <Field className={css.large} label={SAISIE.verifiee} hint={SAISIE.verifieeAide}>
          <Select
            value={verifieePar ?? ''}
            onChange={(_, { value }) => verifier(CANAUX.find((canal) => canal === value))}
          >
            <option value="">{SAISIE.nonVerifiee}</option>
            {CANAUX.map((canal) => (
              <option key={canal}>{canal}</option>
            ))}
          </Select>
        </Field>
      </Section>
      <details className={css.replie}>
        <summary>
          <Text weight="semibold">{SAISIE.sections.visibilite}</Text>
        </summary>
        <Section titre={SAISIE.sections.visibilite} cache>
          <ChampsDeVisibilite {...props} />
        </Section>
      </details>
    </div>
  );
}

/** A part of the form. Its title may be said elsewhere: it is then for screen readers alone. */
function Section({
  titre,
  cache = false,
  children,
}: {
  readonly titre: string;
  readonly cache?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={css.section}>
      <legend className={cache ? 'lu' : undefined}>
        <Subtitle2>{titre}</Subtitle2>
      </legend>
      {children}
    </fieldset>
  );
}

/** How the hours are understood, where that does not read as they are typed. */
function ecartDHoraires(saisis: string): string | undefined {
  const compris = horairesLisibles(horairesNets(saisis));
  const plat = (texte: string) => texte.replace(/\s+/g, ' ').trim();
  return plat(compris) === plat(saisis) ? undefined : SAISIE.horairesCompris(compris);
}
