/** What readers write, short and long. */
export const CORPUS: readonly string[] = [
  'I was there, and it was not like that at all.',
  'The council promised this three years ago. What has become of the money that was set aside for it?',
  'Agreed.',
  'One thing is missing in the article: the bus has not come to our village since **March**, and nobody who decides about it has to take it.\n\nMy neighbour is eighty-one. She walks forty minutes to the doctor.',
  'Could somebody say where the figures come from? I find others at the statistical office, and theirs go down.',
  'Quand on habite à côté, on voit bien que rien ne change, malgré les annonces.',
  'Thank you for a text that explains before it judges. More of it, please, also on other subjects.',
  'With respect: that is two different laws. The first was passed in 2019, the second never came into force. Whoever mixes them up will find that nothing adds up, and that is what the minister counts on.',
];
