import { Button, Caption1, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { nomDuChampImporte } from '../../../core/imports/correspondance.ts';
import {
  accepteUnNouveauMot,
  type CorrespondancesDeValeurs,
  type ValeurInconnue,
  valeursDe,
} from '../../../core/imports/vocabulaire-d-import.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import cadre from '../../commun/page.module.css';
import type { Etape, ImportEnCours } from '../import-en-cours.ts';
import { useVocabulaireDImport } from '../queries.ts';
import { TEXTES, VALEURS } from '../textes.ts';
import css from './imports.module.css';

interface ValeursProps {
  readonly etape: Extract<Etape, { readonly nom: 'valeurs' }>;
  readonly encours: ImportEnCours;
}

const cleDe = ({ champ, valeur }: ValeurInconnue): string => `${champ} ${motsNus(valeur)}`;
/** Told from every word of a vocabulary, which has letters. */
const NOUVEAU = '+';

/** The words of the file that the vocabulary does not have, each to be decided: another word, a new one, or none. Nothing comes in unasked. */
export function ValeursInconnues({ etape, encours }: ValeursProps) {
  const { inconnues } = etape;
  const vocabulaire = useVocabulaireDImport();
  const [choix, setChoix] = useState<Readonly<Record<string, string>>>({});
  const decidees = (): CorrespondancesDeValeurs => {
    const parChamp: Record<string, Record<string, readonly string[]>> = {};
    for (const inconnue of inconnues) {
      const choisi = choix[cleDe(inconnue)] ?? '';
      const mots = choisi === '' ? [] : [choisi === NOUVEAU ? inconnue.valeur : choisi];
      parChamp[inconnue.champ] = { ...parChamp[inconnue.champ], [motsNus(inconnue.valeur)]: mots };
    }
    return parChamp;
  };
  const laissees = inconnues.filter((i) => (choix[cleDe(i)] ?? '') === '').length;
  return (
    <>
      <p className={css.texte}>{VALEURS.aide}</p>
      <ul className={css.colonnes} aria-label={VALEURS.titre(inconnues.length)}>
        {inconnues.map((inconnue) => {
          const { champ, valeur, lignes, propositions } = inconnue;
          const autres = valeursDe(champ, vocabulaire).filter((v) => !propositions.includes(v));
          return (
            <li key={cleDe(inconnue)} className={css.colonne}>
              <div className={css.noms}>
                <strong>{valeur}</strong>
                <Caption1 block className={cadre.discret}>
                  {nomDuChampImporte(champ)} · {VALEURS.lignes(lignes)}
                </Caption1>
              </div>
              <Select
                className={css.champ}
                aria-label={VALEURS.choixPour(valeur, nomDuChampImporte(champ))}
                value={choix[cleDe(inconnue)] ?? ''}
                onChange={(_, { value }) => setChoix((pris) => ({ ...pris, [cleDe(inconnue)]: value }))}
              >
                <option value="">{champ === 'type' ? VALEURS.typeNonDit : VALEURS.laisser}</option>
                {accepteUnNouveauMot(champ) ? <option value={NOUVEAU}>{VALEURS.nouveau(valeur)}</option> : null}
                {propositions.length === 0 ? null : (
                  <optgroup label={VALEURS.proches}>
                    {propositions.map((v) => (
                      <option key={v} value={v}>
                        {v}
                      </option>
                    ))}
                  </optgroup>
                )}
                <optgroup label={VALEURS.autres}>
                  {autres.map((v) => (
                    <option key={v} value={v}>
                      {v}
                    </option>
                  ))}
                </optgroup>
              </Select>
            </li>
          );
        })}
      </ul>
      <p className={css.texte} role="status">
        {laissees === 0 ? VALEURS.toutes : VALEURS.resteraDehors(laissees)}
      </p>
      <div className={cadre.outils}>
        <Button appearance="primary" onClick={() => void encours.preparer(etape, decidees())}>
          {VALEURS.continuer}
        </Button>
        <Button onClick={() => encours.revenirAuxColonnes(etape)}>{VALEURS.colonnes}</Button>
        <Button onClick={encours.recommencer}>{TEXTES.reprendreChoix}</Button>
      </div>
    </>
  );
}
