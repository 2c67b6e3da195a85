import { demarrer } from '../commun/demarrer.tsx';
import { RencontresPage } from './RencontresPage.tsx';

demarrer(<RencontresPage />);
