import { Button, Caption1, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { refusDeTenir } from '../../../core/comptes-rendus/tenir.ts';
import { COMPTE_RENDU_MAX } from '../../../core/contrats/comptes-rendus.ts';
import { autoriser } from '../../../core/droits/droits.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import type { ContenuProps } from '../components/contenu.ts';
import css from '../components/rencontres.module.css';
import { RENCONTRE } from '../textes.ts';
import {
  useBrouillonDeCompteRendu,
  useDiffuser,
  useGarderCompteRendu,
  useTelechargerCompteRendu,
} from './mutations.ts';
import { COMPTE_RENDU } from './textes.ts';

/** What was said: written by the coordination, read by all once it is shown. */
export function CompteRendu({ rencontre, acteur, maintenant }: ContenuProps) {
  if (acteur !== undefined && autoriser(acteur, 'tenir-compte-rendu').permis)
    return refusDeTenir(rencontre, maintenant) === undefined ? (
      <Ecrire rencontre={rencontre} />
    ) : (
      <Vide titre={COMPTE_RENDU.aVenir}>{null}</Vide>
    );
  return rencontre.compteRenduDiffuseLe === undefined || rencontre.compteRendu === undefined ? (
    <Vide titre={COMPTE_RENDU.aucun}>{COMPTE_RENDU.aucunAide}</Vide>
  ) : (
    <>
      <Caption1 className={cadre.discret}>{COMPTE_RENDU.diffuseLe(rencontre.compteRenduDiffuseLe)}</Caption1>
      <Text className={css.texte}>{rencontre.compteRendu}</Text>
    </>
  );
}

/** By rencontre. */
const BROUILLONS: Brouillons<string> = new Map();

function Ecrire({ rencontre }: { readonly rencontre: Rencontre }) {
  const garde = rencontre.compteRendu ?? '';
  const brouillon = useBrouillon(BROUILLONS, rencontre.id, garde);
  const [faute, setFaute] = useState<string>();
  const rediger = useBrouillonDeCompteRendu();
  const garder = useGarderCompteRendu();
  const annoncer = useAnnonce();
  const texte = brouillon.valeur;
  const change = texte.trim() !== garde.trim();
  const ecrire = (valeur: string) => {
    setFaute(undefined);
    brouillon.ecrire(valeur);
  };
  const preparer = () => rediger.mutate(rencontre.id, { onSuccess: ({ texte: jet }) => ecrire(jet) });
  const enregistrer = () =>
    garder.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag, texte } },
      {
        onSuccess: () => {
          // Kept: what is shown stays, and is read from the rencontre at the next opening.
          BROUILLONS.delete(rencontre.id);
          annoncer(COMPTE_RENDU.enregistre);
        },
      },
    );
  return (
    <>
      {rencontre.compteRenduDiffuseLe === undefined ? null : (
        <Caption1 className={cadre.discret}>{COMPTE_RENDU.diffuseLe(rencontre.compteRenduDiffuseLe)}</Caption1>
      )}
      <div className={cadre.outils}>
        <BoutonCommande enCours={rediger.isPending} onClick={preparer}>
          {texte.trim() === '' ? COMPTE_RENDU.brouillon : COMPTE_RENDU.remplacer}
        </BoutonCommande>
        <Caption1 className={cadre.discret}>{COMPTE_RENDU.brouillonAide}</Caption1>
      </div>
      {rediger.error == null ? null : <Probleme erreur={rediger.error} reessayer={preparer} />}
      <Formulaire className={cadre.formulaire} envoyer={enregistrer}>
        <Field label={COMPTE_RENDU.champ} hint={COMPTE_RENDU.champAide} validationMessage={faute}>
          <Textarea
            value={texte}
            maxLength={COMPTE_RENDU_MAX}
            resize="vertical"
            rows={18}
            onChange={(_, { value }) => ecrire(value)}
          />
        </Field>
        {garder.error == null ? null : (
          <Probleme erreur={garder.error} reessayer={enregistrer} recharger={garder.reset} />
        )}
        <div className={cadre.outils}>
          <BoutonCommande type="submit" appearance="primary" enCours={garder.isPending} disabledFocusable={!change}>
            {COMPTE_RENDU.enregistrer}
          </BoutonCommande>
          <Sortir rencontre={rencontre} change={change} dire={setFaute} />
        </div>
      </Formulaire>
    </>
  );
}

interface SortirProps {
  readonly rencontre: Rencontre;
  /** Something typed is not kept yet. */
  readonly change: boolean;
  readonly dire: (faute: string) => void;
}

/** What is kept leaves: to those invited, or as a document. */
function Sortir({ rencontre, change, dire }: SortirProps) {
  const diffuser = useDiffuser();
  const telecharger = useTelechargerCompteRendu();
  const annoncer = useAnnonce();
  if (rencontre.compteRendu === undefined) return null;
  const nom = `compte-rendu-${rencontre.debut === undefined ? rencontre.id : aujourdhui(rencontre.debut)}.docx`;
  return (
    <>
      {change ? (
        <Button onClick={() => dire(COMPTE_RENDU.dAbordEnregistrer)}>{COMPTE_RENDU.diffuser}</Button>
      ) : (
        <Confirmation
          bouton={{ children: COMPTE_RENDU.diffuser }}
          question={COMPTE_RENDU.diffuserQuestion}
          aide={COMPTE_RENDU.diffuserAide}
          enCours={diffuser.isPending}
          erreur={diffuser.error}
          recharger={diffuser.reset}
          faire={(fermer) =>
            diffuser.mutate(
              { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag } },
              {
                onSuccess: ({ envoyes, aSuivre, sansAdresse }) => {
                  const appels = sansAdresse.map((s) => s.nom).join(', ');
                  annoncer(
                    [COMPTE_RENDU.diffuse(envoyes, aSuivre), appels === '' ? '' : RENCONTRE.sansAdresse(appels)]
                      .filter(Boolean)
                      .join(' '),
                  );
                  fermer();
                },
              },
            )
          }
        />
      )}
      <BoutonCommande
        appearance="subtle"
        enCours={telecharger.isPending}
        onClick={() => telecharger.mutate({ id: rencontre.id, nom })}
      >
        {COMPTE_RENDU.word}
      </BoutonCommande>
      {telecharger.error == null ? null : (
        <Probleme erreur={telecharger.error} reessayer={() => telecharger.mutate({ id: rencontre.id, nom })} />
      )}
    </>
  );
}
