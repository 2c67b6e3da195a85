import { Button, Caption1, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import {
  CHAMPS_IMPORTES,
  empreinteDesTitres,
  nomDuChampImporte,
  proposerCorrespondance,
} from '../../../core/imports/correspondance.ts';
import { lettre } from '../../../core/imports/table.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { aRetenir, choisirColonne } from '../form.ts';
import type { Etape, ImportEnCours } from '../import-en-cours.ts';
import { useGarderModele } from '../mutations.ts';
import { LECTURE, TEXTES } from '../textes.ts';
import css from './imports.module.css';

interface ColonnesProps {
  readonly etape: Extract<Etape, { readonly nom: 'colonnes' }>;
  readonly encours: ImportEnCours;
}

const NOM_RETENU = 120;

/** What the file was recognised as, and what each of its columns brings. Choices by hand are remembered for the next file like it. */
export function ChoixDesColonnes({ etape, encours }: ColonnesProps) {
  const { fichier, lu, colonnes, retenues, refus } = etape;
  const garder = useGarderModele();
  const annoncer = useAnnonce();
  const correspondance = proposerCorrespondance(lu.entetes, colonnes);
  const sansNom = !correspondance.some((c) => c.champ === 'nom');
  const pret = !sansNom && lu.combien > 0;
  const continuer = () => {
    const corps = {
      cle: empreinteDesTitres(lu.entetes),
      nom: fichier.name.slice(0, NOM_RETENU),
      colonnes: aRetenir(correspondance),
    };
    if (etape.parLaMain) garder.mutate({ corps }, { onError: () => annoncer(LECTURE.nonRetenues, 'warning') });
    void encours.preparer(etape);
  };
  const fautes = [refus, lu.combien === 0 ? LECTURE.vide : undefined, sansNom ? LECTURE.sansNom : undefined];
  return (
    <>
      <p className={css.texte} role="status">
        {LECTURE.reconnu(fichier.name, LECTURE.source[lu.source], lu.combien)}
      </p>
      {fautes.flatMap((phrase) =>
        phrase === undefined ? (
          []
        ) : (
          <MessageBar key={phrase} intent="error" layout="multiline">
            <MessageBarBody>{phrase}</MessageBarBody>
          </MessageBar>
        ),
      )}
      {lu.avertissements.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {LECTURE.remarques}
            <ul className={css.puces}>
              {lu.avertissements.map((avertissement) => (
                <li key={avertissement}>{avertissement}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <section className={cadre.partie} aria-labelledby="colonnes-du-fichier">
        <h2 className={cadre.sousTitre} id="colonnes-du-fichier">
          {LECTURE.colonnes}
        </h2>
        <p className={css.texte}>
          {LECTURE.colonnesAide} {retenues ? LECTURE.retenues : null}
        </p>
        <ul className={css.colonnes}>
          {correspondance
            .filter(({ entete }) => entete !== '')
            .map(({ colonne, entete, champ }) => (
              <li key={colonne} className={css.colonne}>
                <div className={css.noms}>
                  <strong>{entete}</strong> <Caption1 className={cadre.discret}>({lettre(colonne)})</Caption1>
                  <Caption1 block className={css.valeurs}>
                    {lu.premieres
                      .map((cellules) => cellules[colonne] ?? '')
                      .filter((v) => v !== '')
                      .join(' · ') || LECTURE.aucuneValeur}
                  </Caption1>
                </div>
                <Select
                  className={css.champ}
                  aria-label={LECTURE.champDe(entete)}
                  value={champ ?? ''}
                  onChange={(_, { value }) => {
                    const choisi = CHAMPS_IMPORTES.find((c) => c === value) ?? null;
                    encours.changerColonnes(etape, choisirColonne(lu.entetes, colonnes, entete, choisi));
                  }}
                >
                  <option value="">{LECTURE.laisser}</option>
                  {CHAMPS_IMPORTES.map((c) => (
                    <option key={c} value={c}>
                      {nomDuChampImporte(c)}
                    </option>
                  ))}
                </Select>
              </li>
            ))}
        </ul>
      </section>
      <div className={cadre.outils}>
        <Button appearance="primary" disabledFocusable={!pret} onClick={() => (pret ? continuer() : undefined)}>
          {LECTURE.continuer}
        </Button>
        <Button onClick={encours.recommencer}>{TEXTES.reprendreChoix}</Button>
      </div>
    </>
  );
}
