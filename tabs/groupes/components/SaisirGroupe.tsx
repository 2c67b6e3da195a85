import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { MEMBRES_AU_PLUS, NOM_DE_GROUPE_MAX } from '../../../core/contrats/groupes.ts';
import { type Membre, membresDe } from '../../../core/groupes/membres.ts';
import { type Groupe, LECTEURS_DE_GROUPE } from '../../../core/lists/groupes.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { ROLES_DANS_LE_GROUPE } from '../../../core/vocabulaires/rencontres.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import { useListe } from '../../commun/listes.ts';
import { PLACES_DU_GROUPE } from '../../commun/places-du-groupe.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useGarderGroupe } from '../mutations.ts';
import { GROUPES, SAISIE } from '../textes.ts';
import css from './groupes.module.css';

interface SaisirProps {
  /** The group to change; a new one without it. */
  readonly groupe?: Groupe;
  /** What a new one begins with. */
  readonly depart?: { readonly nom: string; readonly membres: readonly Membre[] };
  readonly fermer: () => void;
}

const AUCUNE = [] as const;

/** A group: its name, who sees it, its structures and the place of each. */
export default function SaisirGroupe({ groupe, depart, fermer }: SaisirProps) {
  const lues = useListe(structures).data?.items ?? AUCUNE;
  const index = useIndexDesStructures(lues);
  const noms = new Map(lues.map((s) => [s.id, s.nom] as const));
  const [nom, setNom] = useState(groupe?.nom ?? depart?.nom ?? '');
  const [lecteurs, setLecteurs] = useState(groupe?.lecteurs ?? LECTEURS_DE_GROUPE[0]);
  const [membres, setMembres] = useState(() => (groupe === undefined ? (depart?.membres ?? []) : membresDe(groupe)));
  const cle = useCle();
  const garder = useGarderGroupe();
  const annoncer = useAnnonce();
  const essai = useEssai({
    ...(nom.trim() === '' ? { nom: SAISIE.sansNom } : {}),
    ...(membres.length === 0 ? { membres: SAISIE.sansMembre } : {}),
    ...(membres.length > MEMBRES_AU_PLUS ? { membres: SAISIE.tropDeMembres(MEMBRES_AU_PLUS) } : {}),
  });
  const refusDuNom =
    garder.error instanceof RefusDeLApi
      ? garder.error.champs.find(({ chemin }) => chemin === 'corps.nom')?.message
      : undefined;
  const envoyer = () => {
    if (!essai.essayer()) return;
    const ligne = groupe === undefined ? {} : { ligne: { id: groupe.id, eTag: groupe.eTag } };
    garder.mutate(
      { corps: { cle, nom, lecteurs, membres: membres.map((m) => ({ ...m })), ...ligne } },
      {
        onSuccess: ({ dejaFait }) => {
          annoncer(dejaFait ? SAISIE.dejaGarde : SAISIE.garde);
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={groupe === undefined ? SAISIE.nouveau : GROUPES.changer(groupe.nom)}
      libelle={SAISIE.enregistrer}
      commande={garder}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Field label={SAISIE.nom} hint={SAISIE.nomAide} required validationMessage={essai.fautes.nom ?? refusDuNom}>
        <Input value={nom} maxLength={NOM_DE_GROUPE_MAX} onChange={(_, { value }) => setNom(value)} />
      </Field>
      <Field label={SAISIE.lecteurs}>
        <Select
          value={lecteurs}
          onChange={(_, { value }) => setLecteurs(LECTEURS_DE_GROUPE.find((l) => l === value) ?? lecteurs)}
        >
          {LECTEURS_DE_GROUPE.map((l) => (
            <option key={l} value={l}>
              {GROUPES.lecteurs[l]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={SAISIE.ajouter} validationMessage={essai.fautes.membres}>
        <ChoixStructure
          index={index}
          label={SAISIE.ajouter}
          choisir={(s) => {
            if (s !== undefined && !membres.some(({ id }) => id === s.id))
              setMembres([{ id: s.id, role: 'Ponctuel' }, ...membres]);
          }}
        />
      </Field>
      <Text weight="semibold">{SAISIE.membres(membres.length)}</Text>
      <ul className={css.membres} aria-label={SAISIE.membres(membres.length)}>
        {membres.map(({ id, role }) => {
          const sien = noms.get(id) ?? GROUPES.sortie;
          return (
            <li key={id}>
              <Text>{sien}</Text>
              <Select
                size="small"
                aria-label={PLACES_DU_GROUPE.de(sien)}
                value={role}
                onChange={(_, { value }) => {
                  const choisi = ROLES_DANS_LE_GROUPE.find((r) => r === value) ?? role;
                  setMembres(membres.map((m) => (m.id === id ? { id, role: choisi } : m)));
                }}
              >
                {ROLES_DANS_LE_GROUPE.map((r) => (
                  <option key={r} value={r}>
                    {PLACES_DU_GROUPE.roles[r]}
                  </option>
                ))}
              </Select>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={SAISIE.sortir(sien)}
                onClick={() => setMembres(membres.filter((m) => m.id !== id))}
              />
            </li>
          );
        })}
      </ul>
    </DialogueDeFormulaire>
  );
}
