import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useState } from 'react';
import { lireModele, TITRE_DE_PARTIE_MAX } from '../../../core/bilan/modele.ts';
import type { ModeleDeBilan } from '../../../core/lists/modeles-de-bilan.list.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useGarderModele } from '../mutations.ts';
import { duGroupe, type Groupe, type LigneDeModele, lignesDe, monter, partiesDe } from './form.ts';
import css from './modeles.module.css';
import { MODELES, SAISIE_DU_MODELE as SAISIE } from './textes.ts';

interface SaisirProps {
  /** The one to change; a new one without it. */
  readonly modele?: ModeleDeBilan;
  readonly fermer: (id?: string) => void;
}

/** A template of bilan: what it shows, in what order, under what titles. */
export default function SaisirModele({ modele, fermer }: SaisirProps) {
  const [nom, setNom] = useState(modele?.nom ?? '');
  const [lignes, setLignes] = useState(() => lignesDe(modele === undefined ? undefined : lireModele(modele).parties));
  const cle = useCle();
  const garder = useGarderModele();
  const annoncer = useAnnonce();
  const essai = useEssai({
    ...(nom.trim() === '' ? { nom: SAISIE.sansNom } : {}),
    ...(duGroupe(lignes, 'sections').some(({ montree }) => montree) ? {} : { parties: SAISIE.sansPartie }),
  });
  const refusDuNom =
    garder.error instanceof RefusDeLApi
      ? garder.error.champs.find(({ chemin }) => chemin === 'corps.nom')?.message
      : undefined;
  const envoyer = () => {
    if (!essai.essayer()) return;
    const ligne = modele === undefined ? {} : { ligne: { id: modele.id, eTag: modele.eTag } };
    garder.mutate(
      { corps: { cle, nom, parties: partiesDe(lignes).map((p) => ({ ...p })), ...ligne } },
      {
        onSuccess: ({ id, dejaFait }) => {
          annoncer(dejaFait ? SAISIE.dejaGarde : SAISIE.garde);
          fermer(id);
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={modele === undefined ? MODELES.nouveau : MODELES.changerLe(modele.nom)}
      libelle={SAISIE.enregistrer}
      commande={garder}
      envoyer={envoyer}
      fermer={() => fermer()}
    >
      <Field label={SAISIE.nom} hint={SAISIE.nomAide} required validationMessage={essai.fautes.nom ?? refusDuNom}>
        <Input value={nom} maxLength={120} onChange={(_, { value }) => setNom(value)} />
      </Field>
      <Text>{SAISIE.aide}</Text>
      {essai.fautes.parties === undefined ? null : <Text role="alert">{essai.fautes.parties}</Text>}
      {(['sections', 'actions'] as const).map((groupe) => (
        <Parties key={groupe} groupe={groupe} lignes={lignes} changer={setLignes} />
      ))}
    </DialogueDeFormulaire>
  );
}

interface PartiesProps {
  readonly groupe: Groupe;
  readonly lignes: readonly LigneDeModele[];
  readonly changer: (lignes: readonly LigneDeModele[]) => void;
}

function Parties({ groupe, lignes, changer }: PartiesProps) {
  const remplacer = (cle: string, valeurs: Partial<LigneDeModele>) =>
    changer(lignes.map((l) => (l.cle === cle ? { ...l, ...valeurs } : l)));
  return (
    <>
      <Text weight="semibold">{SAISIE[groupe]}</Text>
      <ul className={css.parties} aria-label={SAISIE[groupe]}>
        {duGroupe(lignes, groupe).map(({ cle, usuel, titre, montree }, rang) => (
          <li key={cle}>
            <Checkbox
              aria-label={SAISIE.montrer(usuel)}
              checked={montree}
              onChange={(_, { checked }) => remplacer(cle, { montree: checked === true })}
            />
            <Input
              aria-label={SAISIE.titre(usuel)}
              placeholder={usuel}
              value={titre}
              // Each indicator has its own name.
              disabled={!montree || cle === 'actions.indicateurs'}
              maxLength={TITRE_DE_PARTIE_MAX}
              onChange={(_, { value }) => remplacer(cle, { titre: value })}
            />
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={SAISIE.monter(usuel)}
              disabledFocusable={rang === 0}
              onClick={() => changer(monter(lignes, cle))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
