import { Badge, Button, Caption1, Field, Input, Select, Text, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { peutProposer } from '../../../core/rencontres/peut-proposer.ts';
import { TYPES_DE_POINT, type TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { Vide } from '../../commun/Vide.tsx';
import { useProposerPoint } from '../mutations.ts';
import { usePoints } from '../queries.ts';
import { POINTS, TEXTES } from '../textes.ts';
import type { ContenuProps } from './contenu.ts';
import css from './rencontres.module.css';

/** The points that partners propose, and the form to propose one. */
export function Points({ rencontre, acteur, maintenant }: ContenuProps) {
  const [ouvert, setOuvert] = useState(() => BROUILLONS.has(rencontre.id));
  const { parId } = useStructures();
  const structures = acteur?.structures ?? [];
  const peut = peutProposer(acteur, rencontre, maintenant);
  const bouton =
    peut && !ouvert ? (
      <Button appearance="primary" icon={<AddRegular />} onClick={() => setOuvert(true)}>
        {POINTS.proposer}
      </Button>
    ) : null;
  return (
    <Lue requete={usePoints()} attente={COMMUN.chargement}>
      {({ items }) => {
        const points = items
          .filter((point) => point.rencontre === rencontre.id)
          .toSorted((a, b) => (a.proposeLe ?? '').localeCompare(b.proposeLe ?? ''));
        return (
          <>
            {ouvert ? (
              <FormulairePoint
                rencontre={rencontre.id}
                structures={structures.map((id) => ({ id, nom: parId.get(id)?.nom ?? id }))}
                fermer={() => setOuvert(false)}
              />
            ) : points.length > 0 && bouton !== null ? (
              <div className={cadre.outils}>{bouton}</div>
            ) : null}
            {points.length === 0 && !ouvert ? (
              <Vide titre={POINTS.aucun} action={bouton}>
                {POINTS.aucunAide}
              </Vide>
            ) : (
              <ul className={cartes.cartes}>
                {points.map((point) => (
                  <li key={point.id} className={cartes.carte}>
                    <div className={css.faits}>
                      <Text weight="semibold">{point.titre}</Text>
                      <Badge appearance="tint">{point.type}</Badge>
                      <Badge appearance="outline">{point.etat}</Badge>
                    </div>
                    <Caption1 className={cadre.discret}>
                      {[
                        point.structure === undefined ? undefined : POINTS.par(parId.get(point.structure)?.nom ?? ''),
                        point.dureeMinutes === undefined ? undefined : TEXTES.duree(point.dureeMinutes),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Caption1>
                    {point.precisions === undefined ? null : <Text className={css.texte}>{point.precisions}</Text>}
                  </li>
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Lue>
  );
}

interface SaisieDePoint {
  readonly titre: string;
  readonly type: TypeDePoint;
  readonly duree: string;
  readonly precisions: string;
  readonly structure: string;
}

const POINT_VIDE: SaisieDePoint = { titre: '', type: 'Échange', duree: '', precisions: '', structure: '' };

/** By rencontre. */
const BROUILLONS: Brouillons<SaisieDePoint> = new Map();

interface FormulaireProps {
  readonly rencontre: string;
  /** Those that the person represents; empty for the coordination. */
  readonly structures: readonly { readonly id: string; readonly nom: string }[];
  readonly fermer: () => void;
}

function FormulairePoint({ rencontre, structures, fermer }: FormulaireProps) {
  const cle = useCle();
  const brouillon = useBrouillon(BROUILLONS, rencontre, { ...POINT_VIDE, structure: structures[0]?.id ?? '' });
  const { titre, type, duree, precisions, structure } = brouillon.valeur;
  const changer = (valeurs: Partial<SaisieDePoint>) => brouillon.ecrire({ ...brouillon.valeur, ...valeurs });
  const essai = useEssai(titre.trim().length < 3 ? { titre: POINTS.court } : {});
  const renoncer = () => {
    brouillon.jeter();
    fermer();
  };
  const proposer = useProposerPoint();
  const annoncer = useAnnonce();
  const envoyer = () => {
    if (!essai.essayer()) return;
    const corps = {
      cle,
      titre: titre.trim(),
      type,
      ...(structure === '' ? {} : { structure }),
      ...(duree === '' ? {} : { dureeMinutes: Number(duree) }),
      ...(precisions.trim() === '' ? {} : { precisions: precisions.trim() }),
    };
    proposer.mutate(
      { chemin: { id: rencontre }, corps },
      {
        onSuccess: () => {
          annoncer(POINTS.propose);
          renoncer();
        },
      },
    );
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <Field label={POINTS.intitule} required validationMessage={essai.fautes.titre}>
        <Input value={titre} onChange={(_, { value }) => changer({ titre: value })} maxLength={200} />
      </Field>
      <div className={cadre.champs}>
        <Field label={POINTS.type}>
          <Select
            value={type}
            onChange={(_, { value }) => changer({ type: TYPES_DE_POINT.find((nom) => nom === value) ?? 'Échange' })}
          >
            {TYPES_DE_POINT.map((nom) => (
              <option key={nom}>{nom}</option>
            ))}
          </Select>
        </Field>
        <Field label={POINTS.duree}>
          <Select value={duree} onChange={(_, { value }) => changer({ duree: value })}>
            <option value="">{POINTS.sansDuree}</option>
            {[5, 10, 15, 20, 30, 45, 60].map((minutes) => (
              <option key={minutes} value={minutes}>
                {TEXTES.duree(minutes)}
              </option>
            ))}
          </Select>
        </Field>
        {structures.length < 2 ? null : (
          <Field label={POINTS.structure}>
            <Select value={structure} onChange={(_, { value }) => changer({ structure: value })}>
              {structures.map(({ id, nom }) => (
                <option key={id} value={id}>
                  {nom}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <Field label={POINTS.precisions}>
        <Textarea value={precisions} onChange={(_, { value }) => changer({ precisions: value })} maxLength={2000} />
      </Field>
      {proposer.error == null ? null : <Probleme erreur={proposer.error} reessayer={envoyer} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={proposer.isPending}>
          {POINTS.envoyer}
        </BoutonCommande>
        <Button onClick={renoncer}>{COMMUN.annuler}</Button>
      </div>
    </Formulaire>
  );
}
