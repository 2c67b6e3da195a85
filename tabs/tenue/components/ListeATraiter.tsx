import { Button, Caption1, Card, Text } from '@fluentui/react-components';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { lignesATraiter, type TravailParLignes } from '../../../core/tenue/a-traiter.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import { useReglages } from '../../commun/reglages.ts';
import { TRAVAUX_DITS } from '../../commun/travaux-dits.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeFiche } from '../../commun/vue-de-recherche.ts';
import { LIGNES, TENUE } from '../textes.ts';
import { SousPage } from './SousPage.tsx';
import css from './tenue.module.css';

interface Ligne {
  readonly id: string;
  readonly titre: string;
  readonly detail: string;
  /** The fiche that it is about. */
  readonly fiche?: string;
}

/** The very rows that a card of « Ce qui attend » counts, each with the way to its fiche. */
export function ListeATraiter({ travail }: { readonly travail: TravailParLignes }) {
  const fiches = useListe(structures);
  const personnes = useListe(contacts);
  const reglages = useReglages();
  const maintenant = useMaintenant();
  const { aller } = useAdresse();
  const [s, c] = [fiches.data?.items, personnes.data?.items];
  const data =
    s === undefined || c === undefined
      ? undefined
      : direLignes({ structures: s, contacts: c, besoins: [], reglages, maintenant })[travail];
  const requete = {
    data,
    error: fiches.error ?? personnes.error,
    refetch: () => Promise.all([fiches.refetch(), personnes.refetch()]),
  };
  return (
    <SousPage titre={LIGNES[travail]} aide={TRAVAUX_DITS[travail].aide} retour={{ libelle: TENUE.titre, reste: '' }}>
      <Lue requete={requete} attente={TENUE.attente}>
        {(lignes) =>
          lignes.length === 0 ? (
            <Vide titre={LIGNES.rien} />
          ) : (
            <ul className={cartes.cartes}>
              {lignes.map(({ id, titre, detail, fiche }) => (
                <li key={id}>
                  <Card className={css.attente}>
                    <div className={css.noms}>
                      <Text weight="semibold" block>
                        {titre}
                      </Text>
                      <Caption1>{detail}</Caption1>
                    </div>
                    {fiche === undefined ? null : (
                      <Button aria-label={LIGNES.ouvrirDe(titre)} onClick={() => aller(adresseDeFiche(fiche))}>
                        {LIGNES.ouvrir}
                      </Button>
                    )}
                  </Card>
                </li>
              ))}
            </ul>
          )
        }
      </Lue>
    </SousPage>
  );
}

type Lues = ReturnType<typeof lignesATraiter>;

function direLignes(e: Parameters<typeof lignesATraiter>[0]): Readonly<Record<TravailParLignes, readonly Ligne[]>> {
  const lues = lignesATraiter(e);
  const noms = new Map(e.structures.map(({ id, nom }) => [id, nom]));
  const structure = ({ id, nom, commune, verifieeLe }: Lues['perimees'][number]): Ligne => ({
    id,
    titre: nom,
    detail: [commune, verifieeLe === undefined ? LIGNES.jamais : LIGNES.verifiee(dateCourte(verifieeLe))]
      .filter(Boolean)
      .join(' · '),
    fiche: id,
  });
  const contact = ({ id, nom, fonction, structure: de }: Lues['a-informer'][number]): Ligne => ({
    id,
    titre: nom,
    detail: [fonction, noms.get(de)].filter(Boolean).join(' · '),
    ...(noms.has(de) ? { fiche: de } : {}),
  });
  return {
    perimees: lues.perimees.map(structure),
    injoignables: lues.injoignables.map(structure),
    'a-verifier': lues['a-verifier'].map(structure),
    'a-informer': lues['a-informer'].map(contact),
    'contacts-sans-structure': lues['contacts-sans-structure'].map(contact),
  };
}
