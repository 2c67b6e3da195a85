import { Button, Caption1, Field, Input, Link, Switch, Text } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { pluriel } from '../../../core/textes/francais.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useEssai } from '../../commun/useEssai.ts';
import { useGarderRecherche, useOublierRecherche } from '../mutations.ts';
import { type RechercheSuivie, usePeutRecevoir } from '../recherches-gardees.ts';
import { GARDER } from '../textes.ts';
import css from './annuaire.module.css';

interface LigneProps {
  readonly suivie: RechercheSuivie;
  readonly nomDe: (id: string) => string | undefined;
  readonly montrer: () => void;
  readonly ouvrir: (id: string) => void;
}

const NOMMEES = 5;

/** One kept search: opened, renamed, followed by mail, forgotten. */
export function LigneDeRecherche({ suivie: { gardee, cle, nouveautes }, nomDe, montrer, ouvrir }: LigneProps) {
  const [nom, setNom] = useState<string>();
  const peutRecevoir = usePeutRecevoir(useActeur());
  const garder = useGarderRecherche();
  const oublier = useOublierRecherche();
  const changer = (valeurs: { readonly nom?: string; readonly parCourriel?: boolean }) =>
    garder.mutate(
      {
        corps: {
          cle,
          nom: gardee.nom,
          recherche: gardee.criteres ?? '',
          parCourriel: gardee.parCourriel,
          ...valeurs,
        },
      },
      { onSuccess: () => setNom(undefined) },
    );
  const essai = useEssai(nom?.trim() === '' ? { nom: GARDER.sansNom } : {});
  const renommer = () => {
    if (nom !== undefined && essai.essayer()) changer({ nom });
  };
  const erreur = garder.error ?? oublier.error;
  return (
    <li className={css.gardee}>
      {nom === undefined ? (
        <div className={css.barreDeRecherche}>
          <Link as="button" onClick={montrer}>
            <Text weight="semibold">{gardee.nom}</Text>
          </Link>
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={GARDER.renommer(gardee.nom)}
            onClick={() => setNom(gardee.nom)}
          />
          <BoutonCommande
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={GARDER.oublier(gardee.nom)}
            enCours={oublier.isPending}
            onClick={() => oublier.mutate({ corps: { cle } })}
          />
        </div>
      ) : (
        <Formulaire className={css.barreDeRecherche} envoyer={renommer}>
          <Field validationMessage={essai.fautes.nom}>
            <Input
              value={nom}
              maxLength={120}
              aria-label={GARDER.nom}
              onChange={(_, { value }) => setNom(value)}
              onKeyDown={(evenement) => {
                if (evenement.key !== 'Escape') return;
                // The dialog stays: only the renaming is given up.
                evenement.stopPropagation();
                setNom(undefined);
              }}
            />
          </Field>
          <BoutonCommande size="small" appearance="primary" type="submit" enCours={garder.isPending}>
            {GARDER.enregistrer}
          </BoutonCommande>
        </Formulaire>
      )}
      {nouveautes.length === 0 ? (
        <Caption1 className={cadre.discret}>{GARDER.rienDeNeuf}</Caption1>
      ) : (
        <Text>
          {GARDER.nouvelles(pluriel(nouveautes.length, 'nouvelle structure', 'nouvelles structures'))}{' '}
          {nouveautes.slice(0, NOMMEES).map((id, i) => (
            <span key={id}>
              {i === 0 ? '' : ', '}
              <Link as="button" inline onClick={() => ouvrir(id)}>
                {nomDe(id) ?? id}
              </Link>
            </span>
          ))}
          {nouveautes.length > NOMMEES ? '…' : '.'}
        </Text>
      )}
      <Field hint={peutRecevoir ? undefined : GARDER.sansAdresse}>
        <Switch
          label={GARDER.parCourriel}
          checked={gardee.parCourriel}
          disabled={garder.isPending || (!peutRecevoir && !gardee.parCourriel)}
          onChange={(_, { checked }) => changer({ parCourriel: checked })}
        />
      </Field>
      {erreur == null ? null : <Probleme erreur={erreur} reessayer={() => garder.reset()} />}
    </li>
  );
}
