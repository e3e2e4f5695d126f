export const Size = {
  TwoHundredAndFiftySixX256: "256x256",
  FiveHundredAndTwelveX512: "512x512",
  OneThousandAndTwentyFourX1024: "1024x1024",
  OneThousandSevenHundredAndNinetyTwoX1024: "1792x1024",
  OneThousandAndTwentyFourX1792: "1024x1792",
} as const;

export type Size = "256x256" | "512x512" | "1024x1024" | "1792x1024" | "1024x1792" | (string & {});
