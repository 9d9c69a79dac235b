/** Made once, by the first version of this code; the key was made for it and guards nothing. Never edit. */
export const ROW_V1 = {
  privateKey: '108e9083c920ff5a8915fa442c4e70a2959366d1d239852cec404c067b51b564',
  publicKey: 'c495e70dd1d8421895d945d0e2158ee4851f20ea78df7ca8894b2cf6ae142873',
  petition: 'mzxw6ytboi4dsnztgq2tmnzyhe',
  row: 'pfxxeylomrqw4zdpnvsxgz3boq',
  text: '{"v":1,"r":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc","given_name":"Ana","family_name":"Muñoz","email":"ana@example.org","country":"MX","locality":"Chilpancingo","postal_code":null,"ticks":["updates"],"consents":[{"kind":"processing","wording":1,"locale":"es","at":1700000000000},{"kind":"updates","wording":1,"locale":"es","at":1700000000000}],"locale":"es","at":1700000000000}',
  sealed:
    '014a77a9f2c5007b72b2ff330a5b3616d222a86601f8f5648e859d49f408664b6e08dff5ddd341c7350dc2c051c529b634657ba316b5161424aa08e229086cf9053482bbd0c1c04900fa492f8a8b4a52c390f5bf68fdf6a14e1875c720a2e7e0c177f0f5cbc3d572e4278171bea4015380fa3af9d250566ee0e05c1c35a68f66ccd525128338e95349ddf14d3641f34c400de3312ee447dededd63598e1f924c67350b2a2be5ef498a2adaca2f5f37f0b377a91a7d2ef4e1b19765bccf95f42e379471b9344e2c3748276f606aa370a4a3e05958ef14425b521c980bae3dd506044455d56f024d000b305ef3c38ae066b7a37554cc01ca440496e707e7b9de2990322cf3c38ab42592bf264de11a223f44122a5d60e9b29af3962038ee638c70a8b23e3f6fc12308825265d8b0017a84c3bf4e0bd25f97626748175b2e72696a3cebcdfe285ae5fe4a14de21dcb5c9159a9b5841e082745aeedaa7284514850a7f7b321dc77d0c491bf8efdf2ac09633f705e508e8ab09dc73c85cc9f3180b3362071c45f6663dcea6b3edd958d1214f2dcb7ba122ffaa8842285d1c2ea5b6678e116d955156cb5c30261d90ba026a5ccdd785f63d27cda970c6b8dd142fe21a14a6ef',
} as const;
